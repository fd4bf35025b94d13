/** What the screen says of one drill, by its id: how patient and probe lie, and what to look for while scanning. */

export const positionMessages = {
  'wrist-radiocarpal-dorsal':
    'Forearm turned over on the table, the back of the wrist upwards. Small probe along the limb, just distal to the tubercle of the radius, in the gap between the long extensor of the thumb and the extensors of the fingers: tilt until no tendon lies in the picture. The lip of the radius and the round scaphoid are two bright lines with a small dark triangle between them, the recess, under the capsule. The radial artery and branches of the radial nerve run on the thumb side. Needle from distal, in plane, flat between the tendons.',
  'wrist-carpal-tunnel':
    'Palm upwards, the wrist over a towel. Small probe across the wrist at the level of the pisiform. Under the bright retinaculum lies the median nerve, an oval with a honeycomb, over the flexor tendons; find the ulnar artery and nerve on the side of the little finger before the needle goes in. Needle from the ulnar side, in plane and nearly flat, deep to artery and nerve, until the fluid rings the median nerve and peels it off the retinaculum.',
  'knee-bakers-cyst':
    'Prone, the knee a little bent. Probe behind the knee at the inner side: across first, for the neck of the cyst between medial gastrocnemius and semimembranosus and for the vessels towards the middle; then along. The cyst is dark, with a bright wall behind it. Needle from below, in plane, to the upper end of the cyst; draw it empty, following the wall as it closes, then inject through the same needle. Artery, vein and tibial nerve lie lateral and deeper.',
  'shoulder-subacromial-bursa':
    'Half sitting or on the other side, the hand on the back pocket; the scene shows the back of the shoulder upwards. Probe along supraspinatus, the edge of the acromion with its shadow at the medial side. Under deltoid lies a thin dark line between two bright stripes of fat: the bursa. Below it the tendon runs over the head to the greater tuberosity; it must stay whole. Needle from the lateral side, in plane and flat, into the line beside the acromion. The axillary nerve crosses under deltoid further down.',
  'ankle-tibiotalar-anterior':
    'Supine, the knee bent and the foot flat on the table. First across the joint: find the artery with the deep peroneal nerve beside it, under the tendon to the great toe. Then along, between that tendon and tibialis anterior: the bright lip of the tibia, below it the round dome of the talus under its dark cartilage, and in the corner between them a triangle of fat. The recess lies on the bone under the fat. Needle from below, in plane, up along the neck of the talus towards the lip.',
  'shoulder-glenohumeral-posterior':
    'Lying on the other side or seated, the arm along the body; the scene shows the back of the shoulder upwards. Probe below the spine of the scapula, along infraspinatus. Deltoid and infraspinatus lie over the round head of the humerus; the bright triangle at its medial side is the labrum on the rim of the glenoid. The recess lies on the head, beside the free edge of the labrum. Medial of the rim runs the suprascapular nerve. Needle from lateral, in plane, along the head towards that edge.',
  'hip-anterior-recess':
    'Supine, the leg straight and turned in a little, so that the neck of the femur lies flat. Curved probe along the neck: its upper end towards the navel, the other down and outwards by about 40°. Head and neck are one bright line with a hollow between them; the recess lies in the hollow, under the capsule. Look for the femoral vessels on the inner side first. Needle from below and lateral, in plane, down to the neck.',
  'elbow-olecranon-recess':
    'Prone, the arm over a roll and the elbow bent by 40°. Probe across the back of the arm, just above the olecranon. Between the two bright columns of the humerus lies the hollow of the olecranon fossa, filled by the posterior fat pad; over it lie triceps and its tendon, and the recess is the dark line on the floor. The ulnar nerve runs behind the medial epicondyle: look for it first. Needle from lateral to medial, in plane, beside the tendon and under it, into the hollow.',
  'elbow-radiocapitellar':
    'Supine, the elbow bent by 40° on a pillow, the forearm pronated. Probe along the radius on the outer side: the round capitellum, the square head of the radius, and between them a dark wedge under the common extensor tendon and the ligament. In front of the joint run the radial nerve and its deep branch: stay on the outer side. Needle from below, in plane, over the head of the radius into the recess at its edge.',
  'elbow-common-extensor':
    'Supine, the elbow bent by 40° on a pillow, the forearm pronated. Probe along the common extensor tendon, one end on the lateral epicondyle, the other over the head of the radius. The tendon is a bright striped wedge under the fat; the steroid belongs on its outer face, not into it, nor under the skin. Needle from below upwards, in plane and flat, until its tip lies between fascia and tendon.',
  'gel-block-olive':
    'The same block, the probe across a row of two olives: the whole one is the target, the other is pitted, its hollow dark. The artery runs between the two. Needle in plane, from the side of the whole olive.',
  'gel-block-cyst':
    'A block of gel with a skin, on the table. In it: a cyst filled with fluid, an artery that pulses and a vein that gives way, a rod of bone below, and four olives further along. Lay the probe across the middle of its face; the cyst lies between the two vessels, above the bone. Needle in plane, from the side on which no vessel lies in its way.',
  'knee-suprapatellar-lateral':
    'Supine, the knee over a roll and slightly bent, the thigh relaxed. Probe across the thigh just above the patella; the recess lies under the quadriceps tendon, between the suprapatellar and the prefemoral fat pad. Needle from the lateral side, in plane, under the tendon.',
};

export const scanMessages = {
  'wrist-radiocarpal-dorsal':
    'Move the probe until the lip of the radius and the round scaphoid show with the dark triangle between them, and no tendon above.',
  'wrist-carpal-tunnel':
    'Move the probe until the oval median nerve shows under the bright retinaculum, and the ulnar artery beside it.',
  'knee-bakers-cyst': 'Move the probe until the dark cyst lies along the picture, on medial gastrocnemius.',
  'shoulder-subacromial-bursa':
    'Move the probe until the edge of the acromion and the tendon under deltoid show, with the thin dark line of the bursa between them.',
  'ankle-tibiotalar-anterior':
    'Move the probe until the lip of the tibia and the round dome of the talus show, with the dark recess in the corner between them.',
  'shoulder-glenohumeral-posterior':
    'Move the probe until the round head shows with the triangle of the labrum beside it, and the thin dark recess between them.',
  'hip-anterior-recess':
    'Move the probe until head and neck of the femur are one bright line, with the dark recess in the hollow between them.',
  'elbow-olecranon-recess':
    'Move the probe until the hollow of the fossa shows between the two columns, with the dark line of the recess on its floor.',
  'elbow-radiocapitellar':
    'Move the probe until the round capitellum and the square head of the radius show in one picture, with the dark recess over the gap.',
  'elbow-common-extensor':
    'Move the probe until the striped tendon shows in its whole length, from the epicondyle to the head of the radius.',
  'knee-suprapatellar-lateral': 'Move the probe until the dark band of the recess shows under the tendon.',
  'gel-block-cyst': 'Move the probe until the dark oval of the cyst shows, away from the round vessels.',
  'gel-block-olive':
    'Move the probe until the brighter oval of the whole olive shows; the other one is hollow.',
  other: 'Move the probe until the {{target}} shows.',
};
