/** Working without a network, the course around a package, and the page of examples. */
export const course = {
  otherSite:
    'La page autour de cet exercice est d’un autre site et ne donne aucun chemin vers le cours : l’exercice fonctionne comme entraînement, et son résultat n’est transmis à personne. Le cours doit le montrer depuis son propre site, ou répondre à SCORM par messages.',
};

export const example = {
  copied: 'Copié.',
  notCopied: 'Le navigateur ne laisse pas cette page copier : sélectionner le texte et le copier à la main.',
};

export const offline = {
  title: 'Hors ligne et stockage',
  link: 'Hors ligne et stockage',
  state: {
    looking: 'Examen de ce que garde ce navigateur…',
    preparing:
      'Le programme est en train d’être gardé dans ce navigateur. Laisser cette page ouverte un instant.',
    ready:
      'Le programme est gardé dans ce navigateur : pages, bilans et passages s’ouvrent sans réseau. Un geste aussi, dès que son corps est gardé ci-dessous.',
    unsupported:
      'Ce navigateur, ou la façon dont ce site est ouvert ici, ne garde aucun programme : sans réseau, le site ne s’ouvre pas. Tout le reste fonctionne.',
    failed: 'Le programme n’a pas pu être gardé : {{message}}',
  },
  install:
    'Pour l’avoir comme application, utiliser « Installer » ou « Ajouter à l’écran d’accueil » dans le menu du navigateur. C’est le même site, avec les mêmes passages.',
  bodies: 'Corps pour s’exercer',
  bodiesHint:
    'Chaque geste d’un corps fonctionne hors ligne dès que ce corps est gardé. Les patients tirés au sort ou réglés à la main sont calculés dans ce navigateur et ne demandent rien de plus.',
  body: 'Corps',
  procedures: 'Gestes',
  size: 'Taille',
  sizeMb: '{{size}} Mo',
  action: 'Hors ligne',
  keep: 'Garder hors ligne',
  keepNamed: 'Garder hors ligne : {{body}}',
  free: 'Retirer',
  freeNamed: 'Retirer de ce navigateur : {{body}}',
  kept: 'Gardé',
  keeping: 'Chargement : {{body}}',
  keepAll: 'Tout garder hors ligne ({{size}} Mo)',
  allKept: 'Tous les corps sont gardés.',
  freeAll: 'Retirer tous les corps',
  problem: 'Cela n’a pas pu être gardé : {{message}}',
  storage: 'Stockage',
  used: 'Utilisé : {{used}} Mo sur environ {{quota}} Mo que ce navigateur accorde au site.',
  unknownUse: 'Ce navigateur ne dit pas combien est utilisé.',
  persisted: 'Le navigateur a promis de ne pas l’effacer de lui-même.',
  notPersisted: 'Le navigateur peut l’effacer quand le disque est presque plein.',
  askPersist: 'Demander au navigateur de le garder',
  programSize: 'Programme : {{size}} Mo',
  bodiesSize: 'Corps gardés hors ligne : {{size}} Mo',
  prepared_one: '{{count}} patient calculé et gardé, pour qu’il s’ouvre tout de suite',
  prepared_many: '{{count}} de patients calculés et gardés, pour qu’ils s’ouvrent tout de suite',
  prepared_other: '{{count}} patients calculés et gardés, pour qu’ils s’ouvrent tout de suite',
  freePrepared: 'Retirer les patients calculés',
  runsKept: 'Les passages se retirent sur la page des gestes et sur celle de la progression.',
  caseKeep: 'Garder hors ligne ({{size}} Mo)',
  caseKept: 'Fonctionne hors ligne.',
  update: {
    title: 'Nouvelle version',
    ready: 'Une nouvelle version est prête.',
    apply: 'L’utiliser maintenant',
    later: 'Plus tard',
    busy: 'Un exercice est ouvert dans une autre fenêtre. Le fermer d’abord là ; la nouvelle version attend.',
  },
};
