/** Metrics of both hands, of what a probe looked at, and of a path held against another. */
const PAIRS =
  'Con cada nueva posición de una de las herramientas, su velocidad y la última de la otra forman un par. Una posición con el tiempo de la anterior no tiene velocidad y se omite. Sin valor si una de las manos nunca cambió de velocidad.';
const MEANS =
  'La fuente toma la media de cada mano solo sobre sus propias posiciones; aquí ambas son sobre los pares, para que el valor quede entre −1 y 1. Si ambas herramientas se conocen en los mismos instantes, apenas difieren.';
const IN_RUN =
  'En una ejecución, la punta de la aguja y el centro de la cara de la sonda se siguen 100 veces por segundo, la aguja solo mientras toca al paciente o está en él; cuando está fuera no hay pares.';
const FRAME =
  'Ambos caminos deben estar en un mismo sistema de referencia: un paciente colocado de otro modo, u otra buena entrada elegida por el experto, lo hace grande sin que haya error.';

const translation = {
  definition: `Correlación de la velocidad de la punta de la aguja con la de la sonda a lo largo de la ejecución. ${PAIRS}`,
  says: 'Si ambas manos se mueven a la vez (cerca de 1), por turnos (bajo 0) o cada una por su lado (cerca de 0). En un procedimiento con aguja, la sonda debería reposar mientras la aguja avanza.',
  saysNot: `Si alguna mano se movió bien. El ruido del seguimiento acerca el valor a 0. ${MEANS}`,
};
const rotation = {
  definition: `Correlación de la velocidad angular de la aguja con la de la sonda a lo largo de la ejecución. ${PAIRS}`,
  says: 'Si ambas manos giran a la vez (cerca de 1), por turnos (bajo 0) o cada una por su lado (cerca de 0).',
  saysNot: `Si un giro era intencionado. El programa de la fuente multiplica su suma por sí misma donde corresponde el producto de las velocidades, y da siempre el valor de una suma de 0; aquí es la correlación que se pretende. ${MEANS}`,
};

export const hands = {
  'bimanual-dexterity-translation': {
    ...translation,
    name: 'Ambas manos moviéndose a la vez',
    definition: `${translation.definition} ${IN_RUN}`,
    advice: {
      good: 'Una mano reposaba mientras la otra se movía.',
      fair: 'Ambas manos se movieron a la vez de cuando en cuando.',
      poor: 'Ambas manos se movieron a la vez. Encontrar la imagen, mantener quieta la sonda y solo entonces mover la aguja.',
      missing: 'La aguja y la sonda no se movieron las dos.',
    },
  },
  'bimanual-dexterity-rotation': {
    ...rotation,
    name: 'Ambas manos girando a la vez',
    definition: `${rotation.definition} ${IN_RUN}`,
    advice: {
      good: 'Una mano reposaba mientras la otra giraba.',
      fair: 'Ambas manos giraron a la vez de cuando en cuando.',
      poor: 'Ambas manos giraron a la vez. Girar o inclinar la sonda con la aguja en reposo, o la aguja con la sonda en reposo.',
      missing: 'La aguja y la sonda no se giraron las dos.',
    },
  },
  'tracked-bimanual-dexterity-translation': translation,
  'tracked-bimanual-dexterity-rotation': rotation,
  'targets-scanned': {
    name: 'Objetivos explorados',
    definition:
      'Número de puntos objetivo que en alguna posición de la sonda estuvieron a menos de 5 mm del plano de la imagen.',
    formula:
      '#{ k : mínᵢ |(q_k − oᵢ) · zᵢ| < 5 mm }, o el centro de la cara de la sonda, z su vector unitario transversal a la imagen',
    says: 'A cuántos de los lugares por mirar se llevó el plano.',
    saysNot:
      'Si el lugar estaba entre los bordes y dentro de la profundidad de la imagen, ni si se reconoció: aquí el plano no tiene bordes, como en la fuente.',
  },
  'structures-scanned': {
    name: 'Estructuras exploradas',
    definition:
      'Número de estructuras, superficies cerradas, que una línea de barrido de la imagen cruzó en alguna posición de la sonda. Las líneas parten de la cara de la sonda, bajan paralelas por la imagen y distan como mucho 0,25 mm.',
    formula: '#{ estructuras S : una línea de barrido de alguna posición cruza la superficie de S }',
    says: 'Cuántas de las estructuras buscadas aparecieron en la imagen.',
    saysNot:
      'Si se podían distinguir allí, o durante cuánto tiempo. La fuente responde sí o no para una estructura; aquí se cuentan los síes.',
  },
  'deviation-hausdorff': {
    name: 'Desviación: Hausdorff',
    definition:
      'Mayor distancia de un lugar de uno de los caminos al lugar más cercano del otro, en ambos sentidos. No importa cuándo se alcanzó un lugar.',
    says: 'Cuánto se apartó la punta, en el peor caso, del camino de la del experto, o dejó sin visitar un lugar por el que esta pasó.',
    saysNot: `En qué orden se alcanzaron los lugares: ir y volver tres veces no da ninguna. ${FRAME}`,
  },
  'deviation-frechet': {
    name: 'Desviación: Fréchet',
    definition:
      'Entre todas las formas de recorrer ambos caminos de posición en posición, solo hacia delante y cada uno a su ritmo, la de menor distancia máxima entre los dos lugares; esa distancia (distancia de Fréchet discreta).',
    formula:
      'F(i, k) = máx( |pᵢ − qₖ|, mín( F(i−1, k), F(i, k−1), F(i−1, k−1) ) ); el valor es F al final de ambos',
    says: 'Cuánto se apartó la punta, en el peor caso, cuando cuenta el orden de los lugares.',
    saysNot: `Cuánto tiempo estuvo apartada: una sola desviación cuenta tanto como muchas. ${FRAME}`,
  },
  'deviation-time-warp': {
    name: 'Desviación: alineamiento temporal',
    definition:
      'Entre todas las formas de recorrer ambos caminos de posición en posición, solo hacia delante y cada uno a su ritmo, la de menor suma de distancias entre los dos lugares; esa suma, dividida por el número de posiciones de ambos menos uno (alineamiento temporal dinámico).',
    formula:
      'W(i, k) = |pᵢ − qₖ| + mín( W(i−1, k), W(i, k−1), W(i−1, k−1) ); el valor es W al final de ambos, dividido por n + m − 1',
    says: 'A qué distancia estuvo la punta del camino del experto en conjunto, a cualquier ritmo.',
    saysNot: `Cuánto se apartó en el peor caso. El divisor es la forma más larga posible, así que el valor es como mucho la distancia media, y casi siempre menor. ${FRAME}`,
  },
};
