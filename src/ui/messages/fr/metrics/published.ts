/** The published metrics of motion, as their source defines them. */
export const published = {
  'elapsed-time': {
    definition: 'Somme des durées entre les positions, donc le dernier instant moins le premier.',
    says: 'Combien de temps l’outil a été suivi. Ce temps baisse avec l’entraînement chez presque tout le monde.',
    saysNot:
      'Si le travail était bon : les débutants peuvent être plus rapides et moins bons (NeedleTrainer, PMC11583760), aussi la vitesse ne rachète-t-elle ici jamais une faute.',
  },
  'path-length': {
    definition: 'Somme des pas droits de la pointe d’une position à l’autre.',
    says: 'Quelle distance la pointe a parcourue, avec chaque détour et chaque tremblement de la main et du suivi.',
    saysNot:
      'À elle seule, grand-chose sur l’habileté (AUC 0,61, JVIR 2023;34:1337). Le bruit du suivi l’allonge à une cadence plus élevée ; ne comparer que des passages du même montage.',
  },
  'path-in-tissue': {
    definition: 'Somme des pas de la pointe qui finissent dans le tissu ; peu importe où un pas a commencé.',
    formula: 'L_tissu = Σ |pᵢ − pᵢ₋₁| sur tous les i avec pᵢ dans le tissu',
    says: 'Combien la pointe a coupé et bougé sous la peau, dans un sens et dans l’autre.',
    saysNot:
      'Ce que faisait la tige à côté de la pointe : voir la surface balayée. Le pas qui quitte le tissu ne compte pas, celui qui y entre compte en entier.',
  },
  'time-in-tissue': {
    definition: 'Somme des durées entre les positions qui finissent avec la pointe dans le tissu.',
    formula: 'T_tissu = Σ (tᵢ − tᵢ₋₁) sur tous les i avec pᵢ dans le tissu',
    says: 'Combien de temps l’aiguille était dans le patient : le temps passé avec une aiguille en soi est inconfortable.',
    saysNot: 'Ce qui a été fait pendant ce temps. Attendre l’effet d’une anesthésie compte comme chercher.',
  },
  'tissue-damage': {
    definition:
      'Surface que balaie la partie de la tige dans le tissu entre deux positions où la pointe est chaque fois dans le tissu. La tige est une droite de 300 mm en arrière de la pointe ; sa partie dans le tissu finit à l’intersection avec la peau la plus proche de la pointe. Entre deux positions, la surface est celle de deux triangles : pointe, pointe précédente, entrée ; et entrée, entrée précédente, pointe précédente.',
    formula:
      'A = Σ [ |(pᵢ − eᵢ) × (pᵢ₋₁ − eᵢ)| / 2 + |(eᵢ − pᵢ₋₁) × (eᵢ₋₁ − pᵢ₋₁)| / 2 ] sur tous les i avec pᵢ₋₁ et pᵢ dans le tissu ; p pointe, e entrée',
    says: 'Combien de tissu déchire une aiguille déplacée de côté. Un trajet droit, aller et retour, n’en laisse aucun. Médiane 39,7 contre 128,3 cm² avec et sans entraînement (ponction lombaire, Keri 2015).',
    saysNot:
      'Un dommage à quelque chose de précis : muscle et nerf comptent autant. Une tige courbe passe pour droite, et le bruit du suivi balaie une surface pendant que l’aiguille est au repos.',
  },
  'translational-actions': {
    definition:
      'Nombre de périodes où la pointe se déplace à plus de 50 mm/s. Un changement entre mouvement et repos compte dès qu’il a duré plus de 0,2 s.',
    formula:
      'nombre de passages au mouvement, avec vᵢ = |pᵢ − pᵢ₋₁| / (tᵢ − tᵢ₋₁) > 50 mm/s pendant plus de 0,2 s sans interruption',
    says: 'Combien de fois une main a recommencé. Les nombres de mouvements distinguent bien les débutants des experts (AUC 0,86, JVIR 2023;34:1337).',
    saysNot:
      'De combien ni si elle a bien bougé ; ramper lentement compte comme du repos. Le script de la source prend la vitesse de la matrice entre deux positions, qui croît avec la distance à l’origine du suivi quand l’outil tourne ; ici, c’est la vitesse de la pointe.',
  },
  'rotational-actions': {
    definition:
      'Nombre de périodes où l’outil tourne à plus de 50 degrés par seconde. Un changement entre rotation et repos compte dès qu’il a duré plus de 0,2 s.',
    formula:
      'nombre de passages à la rotation, avec ωᵢ = angle(Rᵢ Rᵢ₋₁⁻¹) / (tᵢ − tᵢ₋₁) > 50 °/s pendant plus de 0,2 s sans interruption',
    says: 'Combien de fois une main a retourné son outil : la mesure de mouvement qui, seule, distingue le mieux les débutants des experts (AUC 0,91, JVIR 2023;34:1337).',
    saysNot:
      'Si la rotation était voulue. Rouler l’aiguille pour diriger son biseau compte comme toute autre rotation.',
  },
  'rotation-total': {
    definition:
      'Somme des angles, chacun de 180° au plus, des rotations d’une position à l’autre, autour de n’importe quel axe.',
    formula: 'Θ = Σ angle(Rᵢ Rᵢ₋₁⁻¹)',
    says: 'Combien un outil a tourné en tout (AUC 0,73, JVIR 2023;34:1337).',
    saysNot:
      'Dans quel sens : aller et retour compte double. Le bruit du suivi s’additionne pendant que l’outil est au repos.',
  },
  'motion-smoothness': {
    definition:
      'Racine carrée de la somme des carrés de l’à-coup de la pointe fois la durée entre les positions. L’à-coup est la troisième différence arrière du lieu sur quatre positions successives ; chaque différence est divisée par le dernier pas de temps de celles qu’elle couvre.',
    formula: 'S = √ Σ |jᵢ|² Δtᵢ, avec vᵢ = (pᵢ − pᵢ₋₁)/Δtᵢ, aᵢ = (vᵢ − vᵢ₋₁)/Δtᵢ, jᵢ = (aᵢ − aᵢ₋₁)/Δtᵢ',
    says: 'À quel point un mouvement était agité : plus c’est grand, moins c’est lisse. Ne comparer que des passages du même montage et d’environ la même durée.',
    saysNot:
      'Quoi que ce soit entre montages différents : une troisième différence amplifie le bruit comme le cube de la cadence. Elle n’est pas divisée par la durée du passage, et sa vraie unité serait mm/s³·√s ; la source écrit mm/s³.',
  },
  'path-inefficiency': {
    definition:
      'De combien le chemin de la pointe est plus long que la droite de son premier à son dernier lieu. Sans valeur si les deux sont identiques.',
    formula: '100 · (L / |p_dernier − p_premier| − 1)',
    says: 'À quel point un mouvement unique de A à B était direct ; 0 est une droite.',
    saysNot:
      'Rien de sensé sur un geste entier, qui finit où il a commencé : une aiguille retirée n’a presque aucune distance entre ses extrémités, et le chiffre croît sans limite.',
  },
  'depth-perception': {
    definition:
      'Somme des parts des pas de la pointe le long de l’aiguille telle qu’elle est à la fin de chaque pas, dans un sens comme dans l’autre.',
    formula: 'D = Σ |(pᵢ − pᵢ₋₁) · uᵢ|, u le vecteur unitaire le long de l’aiguille',
    says: 'Combien l’aiguille a été poussée et tirée. Une avance et un retrait nets donnent le double de la profondeur ; davantage veut dire que la profondeur a été cherchée.',
    saysNot: 'Si la profondeur était juste à la fin.',
  },
  'average-velocity': {
    definition:
      'Moyenne des vitesses de la pointe sur tous les pas ; chacun compte une fois, quelle que soit sa durée. Sans valeur avec moins de deux instants.',
    says: 'À quelle vitesse allait la pointe tant qu’elle était suivie.',
    saysNot:
      'La même chose que chemin divisé par temps quand les positions arrivent irrégulièrement : un pas court pèse autant qu’un long. Le repos la fait baisser.',
  },
  'bounding-box-volume': {
    definition:
      'Volume du plus petit pavé aligné sur les axes du repère qui contient chaque lieu de la pointe.',
    says: 'Dans combien d’espace la pointe a bougé.',
    saysNot:
      'Comment elle y a bougé. Cela dépend de l’orientation des axes : le même chemin droit n’a aucun volume le long d’un axe, et beaucoup en travers des trois.',
  },
  rms: {
    definition:
      'Moyenne quadratique des distances de la pointe à la moyenne de tous ses lieux ; chaque position compte une fois. Calculée en un passage (Welford).',
    says: 'À quel point une main a tenu tranquille un lieu qu’elle devait tenir.',
    saysNot:
      'L’habileté dans une tâche où la pointe doit voyager : l’aller et le retour en font l’essentiel.',
  },
  'tissue-punctures': {
    definition:
      'Un de plus chaque fois que la pointe et les points 1 mm devant et 1 mm derrière elle le long de l’aiguille sont tous dans le tissu ; ne compte de nouveau qu’après que tous trois ont été dehors.',
    formula:
      'nombre de passages à dedans ; dedans commence quand p, p + 1 mm·u et p − 1 mm·u sont tous dans le tissu, et finit quand tous sont dehors',
    says: 'Combien de fois la peau a été ponctionnée.',
    saysNot:
      'Combien de fois l’aiguille a été avancée : un passage qui commence sous la peau n’est pas une ponction.',
  },
};
