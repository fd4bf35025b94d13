/** How patient and probe lie, and what to look for while scanning, by drill. */
export const positions = {
  'wrist-radiocarpal-dorsal':
    'Unterarm auf dem Tisch nach unten gedreht, Handrücken oben. Kleiner Schallkopf längs, knapp distal des Tuberculum dorsale radii (Lister), in der Lücke zwischen der Sehne des M. extensor pollicis longus und den Fingerstreckern: kippen, bis keine Sehne im Bild liegt. Die Lippe des Radius und das runde Os scaphoideum sind zwei helle Linien, dazwischen unter der Kapsel ein kleines dunkles Dreieck, der Recessus. Auf der Daumenseite laufen die A. radialis und Äste des N. radialis. Nadel von distal, in-plane, flach zwischen den Sehnen.',
  'wrist-carpal-tunnel':
    'Handfläche oben, Handgelenk über einem Tuch. Kleiner Schallkopf quer über dem Handgelenk auf Höhe des Os pisiforme. Unter dem hellen Retinaculum liegt der N. medianus, oval und wabig, über den Beugesehnen; vor dem Einstich A. und N. ulnaris auf der Kleinfingerseite aufsuchen. Nadel von ulnar, in-plane und fast flach, unter Arterie und Nerv hindurch, bis die Flüssigkeit den N. medianus umspült und vom Retinaculum löst.',
  'knee-bakers-cyst':
    'Bauchlage, das Knie leicht gebeugt. Schallkopf in der Kniekehle innen: erst quer, um den Hals der Zyste zwischen medialem M. gastrocnemius und M. semimembranosus und zur Mitte hin die Gefäße zu finden; dann längs. Die Zyste ist dunkel, hinter ihr liegt eine helle Wand. Nadel von unten, in-plane, ins obere Ende der Zyste; leer ziehen und dabei der sich schließenden Wand folgen, dann durch dieselbe Nadel injizieren. Arterie, Vene und N. tibialis liegen lateral und tiefer.',
  'shoulder-subacromial-bursa':
    'Halb sitzend oder auf der anderen Seite liegend, die Hand an der Gesäßtasche; die Szene zeigt die Rückseite der Schulter nach oben. Schallkopf längs zum M. supraspinatus, der Rand des Akromions mit seinem Schatten auf der medialen Seite. Unter dem M. deltoideus liegt zwischen zwei hellen Fettstreifen eine dünne dunkle Linie: die Bursa. Darunter zieht die Sehne über den Kopf zum Tuberculum majus; sie muss heil bleiben. Nadel von lateral, in-plane und flach, in die Linie neben dem Akromion. Der N. axillaris quert weiter unten unter dem M. deltoideus.',
  'ankle-tibiotalar-anterior':
    'Rückenlage, das Knie gebeugt, der Fuß flach auf dem Tisch. Zuerst quer über dem Gelenk: die Arterie mit dem N. fibularis profundus daneben suchen, unter der Sehne der Großzehe. Dann längs, zwischen dieser Sehne und der des M. tibialis anterior: die helle Lippe der Tibia, darunter die runde Talusrolle unter ihrem dunklen Knorpel und im Winkel dazwischen ein Dreieck aus Fett. Der Recessus liegt unter dem Fett auf dem Knochen. Nadel von unten, in-plane, am Talushals entlang hinauf zur Lippe.',
  'shoulder-glenohumeral-posterior':
    'Auf der anderen Seite liegend oder sitzend, der Arm am Körper; die Szene zeigt die Rückseite der Schulter nach oben. Schallkopf unterhalb der Spina scapulae, längs zum M. infraspinatus. M. deltoideus und M. infraspinatus liegen über dem runden Humeruskopf; das helle Dreieck medial davon ist das Labrum auf dem Rand der Cavitas glenoidalis. Der Recessus liegt auf dem Kopf, neben dem freien Rand des Labrums. Medial des Randes verläuft der N. suprascapularis. Nadel von lateral, in-plane, am Kopf entlang zu diesem Rand.',
  'hip-anterior-recess':
    'Rückenlage, das Bein gestreckt und leicht innenrotiert, damit der Schenkelhals flach liegt. Konvexschallkopf längs zum Schenkelhals: das obere Ende zum Nabel, das andere um etwa 40° nach unten außen. Kopf und Hals bilden eine helle Linie mit einer Mulde dazwischen; in der Mulde liegt unter der Kapsel der Recessus. Zuerst auf der Innenseite die Femoralgefäße aufsuchen. Nadel von unten lateral, in-plane, hinab zum Schenkelhals.',
  'elbow-olecranon-recess':
    'Bauchlage, der Arm über einer Rolle, der Ellenbogen um 40° gebeugt. Schallkopf quer auf der Rückseite des Arms, knapp oberhalb des Olekranons. Zwischen den beiden hellen Pfeilern des Humerus liegt die Mulde der Fossa olecrani, gefüllt vom hinteren Fettkörper; darüber liegen der M. triceps brachii und seine Sehne, der Recessus ist die dunkle Linie am Grund. Der N. ulnaris zieht hinter dem Epicondylus medialis: zuerst aufsuchen. Nadel von lateral nach medial, in-plane, neben und unter der Sehne in die Mulde.',
  'elbow-radiocapitellar':
    'Rückenlage, der Ellenbogen um 40° gebeugt auf einem Kissen, der Unterarm proniert. Schallkopf außen längs zum Radius: das runde Capitulum humeri, der eckige Radiuskopf und dazwischen ein dunkler Keil unter der gemeinsamen Strecksehne und dem Band. Vor dem Gelenk verlaufen der N. radialis und sein tiefer Ast: auf der Außenseite bleiben. Nadel von unten, in-plane, über den Radiuskopf in den Recessus an seinem Rand.',
  'elbow-common-extensor':
    'Rückenlage, der Ellenbogen um 40° gebeugt auf einem Kissen, der Unterarm proniert. Schallkopf längs zur gemeinsamen Strecksehne, ein Ende auf dem Epicondylus lateralis, das andere über dem Radiuskopf. Die Sehne ist ein heller, gestreifter Keil unter dem Fett; das Steroid gehört auf ihre Außenfläche, weder in sie hinein noch unter die Haut. Nadel von unten nach oben, in-plane und flach, bis die Spitze zwischen Faszie und Sehne liegt.',
  'gel-block-olive':
    'Derselbe Block, der Schallkopf quer über einer Reihe von zwei Oliven: Die ganze ist das Ziel, die andere ist entsteint, ihre Höhle dunkel. Zwischen beiden läuft die Arterie. Nadel in-plane, von der Seite der ganzen Olive.',
  'gel-block-cyst':
    'Ein Block aus Gel mit einer Haut, auf dem Tisch. Darin: eine flüssigkeitsgefüllte Zyste, eine pulsierende Arterie und eine nachgiebige Vene, darunter ein Stab aus Knochen und weiter hinten vier Oliven. Schallkopf quer auf die Mitte der Fläche legen; die Zyste liegt zwischen den beiden Gefäßen, über dem Knochen. Nadel in-plane, von der Seite, auf der kein Gefäß im Weg liegt.',
  'knee-suprapatellar-lateral':
    'Rückenlage, das Knie leicht gebeugt über einer Rolle, der Oberschenkel entspannt. Schallkopf quer zum Oberschenkel, knapp oberhalb der Patella; der Recessus liegt unter der Quadrizepssehne, zwischen dem suprapatellaren und dem präfemoralen Fettkörper. Nadel von lateral, in-plane, unter der Sehne hindurch.',
};

export const scans = {
  'wrist-radiocarpal-dorsal':
    'Schallkopf bewegen, bis die Radiuslippe und das runde Os scaphoideum mit dem dunklen Dreieck dazwischen zu sehen sind und keine Sehne darüber.',
  'wrist-carpal-tunnel':
    'Schallkopf bewegen, bis der ovale N. medianus unter dem hellen Retinaculum zu sehen ist und daneben die A. ulnaris.',
  'knee-bakers-cyst':
    'Schallkopf bewegen, bis die dunkle Zyste längs im Bild liegt, auf dem medialen M. gastrocnemius.',
  'shoulder-subacromial-bursa':
    'Schallkopf bewegen, bis der Rand des Akromions und die Sehne unter dem M. deltoideus zu sehen sind, dazwischen die dünne dunkle Linie der Bursa.',
  'ankle-tibiotalar-anterior':
    'Schallkopf bewegen, bis die Tibialippe und die runde Talusrolle zu sehen sind, im Winkel dazwischen der dunkle Recessus.',
  'shoulder-glenohumeral-posterior':
    'Schallkopf bewegen, bis der runde Kopf mit dem Dreieck des Labrums daneben zu sehen ist, dazwischen der schmale dunkle Recessus.',
  'hip-anterior-recess':
    'Schallkopf bewegen, bis Femurkopf und -hals eine helle Linie bilden, mit dem dunklen Recessus in der Mulde dazwischen.',
  'elbow-olecranon-recess':
    'Schallkopf bewegen, bis die Mulde der Fossa zwischen den beiden Pfeilern zu sehen ist, am Grund die dunkle Linie des Recessus.',
  'elbow-radiocapitellar':
    'Schallkopf bewegen, bis das runde Capitulum humeri und der eckige Radiuskopf in einem Bild liegen, über dem Spalt der dunkle Recessus.',
  'elbow-common-extensor':
    'Schallkopf bewegen, bis die gestreifte Sehne in ganzer Länge zu sehen ist, vom Epicondylus bis zum Radiuskopf.',
  'knee-suprapatellar-lateral':
    'Schallkopf bewegen, bis das dunkle Band des Recessus unter der Sehne zu sehen ist.',
  'gel-block-cyst':
    'Schallkopf bewegen, bis das dunkle Oval der Zyste zu sehen ist, abseits der runden Gefäße.',
  'gel-block-olive':
    'Schallkopf bewegen, bis das hellere Oval der ganzen Olive zu sehen ist; die andere ist hohl.',
  other: 'Schallkopf bewegen, bis das Ziel zu sehen ist: {{target}}.',
};
