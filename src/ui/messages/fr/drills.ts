/** What the screen says of one drill, by its id: how patient and probe lie, and what to look for while scanning. */

export const positions = {
  'wrist-radiocarpal-dorsal':
    'Avant-bras posé sur la table en pronation, dos du poignet vers le haut. Petite sonde dans l’axe du membre, juste distale au tubercule dorsal du radius (de Lister), dans l’intervalle entre le tendon du long extenseur du pouce et les extenseurs des doigts : incliner jusqu’à ce qu’aucun tendon ne soit dans l’image. Le rebord du radius et le scaphoïde arrondi sont deux lignes claires séparées par un petit triangle sombre, le récessus, sous la capsule. L’artère radiale et des rameaux du nerf radial passent du côté du pouce. Aiguille par voie distale, dans le plan, à plat entre les tendons.',
  'wrist-carpal-tunnel':
    'Paume vers le haut, poignet sur une serviette. Petite sonde en travers du poignet, au niveau du pisiforme. Sous le rétinaculum clair se trouve le nerf médian, ovale à l’aspect en rayon de miel, au-dessus des tendons fléchisseurs ; repérer l’artère et le nerf ulnaires du côté du petit doigt avant d’entrer. Aiguille par le côté ulnaire, dans le plan et presque à plat, sous l’artère et le nerf, jusqu’à ce que le liquide entoure le nerf médian et le décolle du rétinaculum.',
  'knee-bakers-cyst':
    'Décubitus ventral, genou un peu fléchi. Sonde derrière le genou, côté médial : d’abord en travers, pour le collet du kyste entre le gastrocnémien médial et le semi-membraneux et pour les vaisseaux vers le milieu ; puis en long. Le kyste est sombre, avec une paroi claire derrière lui. Aiguille par le bas, dans le plan, jusqu’à l’extrémité supérieure du kyste ; le vider en suivant la paroi qui se referme, puis injecter par la même aiguille. L’artère, la veine et le nerf tibial sont latéraux et plus profonds.',
  'shoulder-subacromial-bursa':
    'Demi-assis ou couché sur l’autre côté, la main sur la poche arrière ; la scène montre l’arrière de l’épaule vers le haut. Sonde dans l’axe du supra-épineux, le bord de l’acromion et son ombre du côté médial. Sous le deltoïde, une fine ligne sombre entre deux bandes claires de graisse : la bourse. Au-dessous, le tendon passe sur la tête jusqu’au tubercule majeur ; il doit rester intact. Aiguille par le côté latéral, dans le plan et à plat, dans la ligne à côté de l’acromion. Le nerf axillaire croise plus bas sous le deltoïde.',
  'ankle-tibiotalar-anterior':
    'Décubitus dorsal, genou fléchi, pied à plat sur la table. D’abord en travers de l’articulation : trouver l’artère avec le nerf fibulaire profond à côté d’elle, sous le tendon de l’hallux. Puis en long, entre ce tendon et celui du tibial antérieur : le rebord clair du tibia, au-dessous le dôme arrondi du talus sous son cartilage sombre, et un triangle de graisse dans l’angle. Le récessus est sous la graisse, sur l’os. Aiguille par le bas, dans le plan, le long du col du talus jusqu’au rebord.',
  'shoulder-glenohumeral-posterior':
    'Couché sur l’autre côté ou assis, le bras le long du corps ; la scène montre l’arrière de l’épaule vers le haut. Sonde sous l’épine de la scapula, dans l’axe de l’infra-épineux. Le deltoïde et l’infra-épineux recouvrent la tête humérale arrondie ; le triangle clair en dedans d’elle est le labrum, sur le bord de la glène. Le récessus est sur la tête, à côté du bord libre du labrum. Le nerf suprascapulaire passe en dedans du bord. Aiguille par le côté latéral, dans le plan, le long de la tête jusqu’à ce bord.',
  'hip-anterior-recess':
    'Décubitus dorsal, jambe tendue et un peu en rotation interne pour que le col fémoral soit à plat. Sonde convexe dans l’axe du col : l’extrémité supérieure vers l’ombilic, l’autre à environ 40° vers le bas et le côté. Tête et col forment une ligne claire avec un creux entre eux ; le récessus est dans le creux, sous la capsule. Repérer d’abord les vaisseaux fémoraux du côté médial. Aiguille par le bas et le côté latéral, dans le plan, jusqu’au col.',
  'elbow-olecranon-recess':
    'Décubitus ventral, le bras sur un rouleau, coude fléchi de 40°. Sonde en travers de l’arrière du bras, juste au-dessus de l’olécrane. Entre les deux piliers clairs de l’humérus, le creux de la fosse olécranienne, rempli par le coussinet graisseux postérieur ; le triceps et son tendon passent au-dessus, le récessus est la ligne sombre au fond. Le nerf ulnaire passe derrière l’épicondyle médial : le repérer d’abord. Aiguille du côté latéral vers le médial, dans le plan, à côté et au-dessous du tendon, dans le creux.',
  'elbow-radiocapitellar':
    'Décubitus dorsal, coude fléchi de 40° sur un coussin, avant-bras en pronation. Sonde latérale, dans l’axe du radius : le capitulum arrondi, la tête radiale carrée, et entre eux un coin sombre sous le tendon commun des extenseurs et le ligament. Le nerf radial et son rameau profond passent en avant de l’articulation : rester du côté latéral. Aiguille par le bas, dans le plan, au-dessus de la tête radiale jusque dans le récessus à son bord.',
  'elbow-common-extensor':
    'Décubitus dorsal, coude fléchi de 40° sur un coussin, avant-bras en pronation. Sonde dans l’axe du tendon commun des extenseurs, une extrémité sur l’épicondyle latéral, l’autre au-dessus de la tête radiale. Le tendon est un coin clair et strié sous la graisse ; le corticoïde va sur sa surface externe, ni dedans ni sous la peau. Aiguille de bas en haut, dans le plan et à plat, jusqu’à ce que la pointe soit entre le fascia et le tendon.',
  'gel-block-olive':
    'Le même bloc, la sonde en travers d’une rangée de deux olives : l’olive entière est la cible, l’autre est dénoyautée, son creux est sombre. L’artère passe entre les deux. Aiguille dans le plan, du côté de l’olive entière.',
  'gel-block-cyst':
    'Un bloc de gel avec une peau, sur la table. Dedans : un kyste rempli de liquide, une artère qui bat et une veine souple, au-dessous un bâton d’os, et plus loin quatre olives. Poser la sonde en travers du milieu de la surface ; le kyste est entre les deux vaisseaux, au-dessus de l’os. Aiguille dans le plan, du côté où aucun vaisseau ne gêne.',
  'knee-suprapatellar-lateral':
    'Décubitus dorsal, genou un peu fléchi sur un rouleau, cuisse détendue. Sonde en travers de la cuisse, juste au-dessus de la patella ; le récessus est sous le tendon du quadriceps, entre les coussinets graisseux suprapatellaire et préfémoral. Aiguille par le côté latéral, dans le plan, sous le tendon.',
};

export const scans = {
  'wrist-radiocarpal-dorsal':
    'Bouger la sonde jusqu’à voir le rebord du radius et le scaphoïde arrondi, le triangle sombre entre eux et aucun tendon au-dessus.',
  'wrist-carpal-tunnel':
    'Bouger la sonde jusqu’à voir le nerf médian ovale sous le rétinaculum clair, et l’artère ulnaire à côté.',
  'knee-bakers-cyst':
    'Bouger la sonde jusqu’à ce que le kyste sombre soit en long dans l’image, sur le gastrocnémien médial.',
  'shoulder-subacromial-bursa':
    'Bouger la sonde jusqu’à voir le bord de l’acromion et le tendon sous le deltoïde, et entre eux la fine ligne sombre de la bourse.',
  'ankle-tibiotalar-anterior':
    'Bouger la sonde jusqu’à voir le rebord du tibia et le dôme arrondi du talus, et le récessus sombre dans l’angle.',
  'shoulder-glenohumeral-posterior':
    'Bouger la sonde jusqu’à voir la tête arrondie avec le triangle du labrum à côté, et le mince récessus sombre entre eux.',
  'hip-anterior-recess':
    'Bouger la sonde jusqu’à ce que la tête et le col fémoral forment une ligne claire, avec le récessus sombre dans le creux entre eux.',
  'elbow-olecranon-recess':
    'Bouger la sonde jusqu’à voir le creux de la fosse entre ses deux piliers, et la ligne sombre du récessus au fond.',
  'elbow-radiocapitellar':
    'Bouger la sonde jusqu’à avoir le capitulum arrondi et la tête radiale carrée dans la même image, le récessus sombre au-dessus de l’interligne.',
  'elbow-common-extensor':
    'Bouger la sonde jusqu’à voir le tendon strié sur toute sa longueur, de l’épicondyle à la tête radiale.',
  'knee-suprapatellar-lateral': 'Bouger la sonde jusqu’à voir la bande sombre du récessus sous le tendon.',
  'gel-block-cyst': 'Bouger la sonde jusqu’à voir l’ovale sombre du kyste, à l’écart des vaisseaux ronds.',
  'gel-block-olive':
    'Bouger la sonde jusqu’à voir l’ovale plus clair de l’olive entière ; l’autre est creuse.',
  other: 'Bouger la sonde jusqu’à voir la cible : {{target}}.',
};
