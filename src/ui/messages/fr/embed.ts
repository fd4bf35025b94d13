/** The page that is put into a course. */
export const embed = {
  unknownDrill: 'Il n’y a pas ici d’exercice « {{id}} ». Il y a : {{ids}}.',
  memory:
    'La page autour ne donne aucun espace de stockage à cet exercice : une fois fermé, rien ne reste. Un passage terminé peut être enregistré dans un fichier.',
  noCourse:
    'Aucun cours n’a été trouvé autour de cette page : l’exercice fonctionne, et son résultat n’est transmis à personne.',
  courseRefused: 'Le cours n’a pas pu être ouvert, et rien ne lui est transmis : {{message}}',
  courseProblem: 'Le cours n’a pas tout accepté : {{message}}',
  course: 'Le résultat va au cours.',
  coursePassed: 'Le cours a déjà une réussite. Elle reste, quoi qu’il arrive.',
  courseLooking: 'Ouvert pour consultation : le cours ne prend aucun résultat.',
  courseOver: 'Ce lancement est terminé. Rouvrir l’exercice depuis le cours pour que son résultat compte.',
  waiting_one: '{{count}} message au cours attend le réseau. Garder cette page ouverte.',
  waiting_many: '{{count}} de messages au cours attendent le réseau. Garder cette page ouverte.',
  waiting_other: '{{count}} messages au cours attendent le réseau. Garder cette page ouverte.',
  best: 'Meilleur résultat jusqu’ici : {{total}} points, {{verdict}}. Passages : {{attempts}}.',
  passed: 'réussi',
  notPassed: 'non réussi',
  left: 'Un passage a été quitté à {{time}}.',
  leftCut:
    'Un passage a été quitté à {{left}}. Le cours n’a de place que pour son début : il reprend à {{time}}.',
  goOn: 'Le poursuivre',
  leave: 'Retour au cours',
};
