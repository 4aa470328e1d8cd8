/**
 * What the columns of a hand-made table may be called, in English and Spanish.
 * One line a field: its path in the native feed, then its headers, compared
 * without case, accents and punctuation. The native paths themselves
 * ("place.city", "verifiedAt") work too. Fields that begin with `@` are words
 * that take some reading.
 */
import { namesPasscode } from './passcode-text.js';
import { fold } from './words-time.js';

const TABLE = `
name: name | group name | group | title | meeting | meeting name | nombre | nombre del grupo | grupo
@id: id | slug | listing id
description: description | about | details | what happens | descripcion | detalles
notice: notice | alert | announcement | aviso
url: website | web site | web page | page | link | url | group website | sitio web | pagina web | enlace
@kind: kind | type | group type | type of group | tipo | tipo de grupo
@ledBy: led by | leader | facilitated by | facilitator type | run by | a cargo de | dirigido por
credential: credential | credentials | leader credential | credencial
@formats: format | formats | how to attend | in person or online | formato | modalidad
@day: day | days | weekday | day of week | meeting day | meeting days | dia | dias
@start: start time | start | time | starts | begins | hora de inicio | hora | inicio
@end: end time | end | ends | finish | hora de fin | hora final | fin
@minutes: minutes | length | duration | length in minutes | duration minutes | minutos | duracion
@date: date | start date | first date | first meeting | fecha | fecha de inicio | primera fecha
@until: end date | last date | until | runs until | fecha final | hasta
@repeats: repeats | frequency | how often | recurrence | rrule | frecuencia | se repite
@except: no meeting on | not on | skipped dates | exceptions | excepto | no se reune el
@when: when | schedule | meets | day and time | days and times | cuando | horario
@zone: time zone | timezone | zone | tz | zona horaria
scheduleText: schedule notes | schedule text | notas de horario
place.name: place | place name | location | location name | venue | building | lugar | sede
place.lines: address | street | street address | address line 1 | direccion | calle
place.city: city | town | ciudad | pueblo
place.region: state | province | region | estado | provincia
place.postalCode: zip | zip code | zipcode | postal code | postcode | codigo postal
place.country: country | pais
place.formatted: full address | direccion completa
place.notes: location notes | finding us | how to find us | room | como llegar
place.transit: transit | public transit | bus | transporte
place.parking: parking notes | where to park | parking info
@lat: latitude | lat | latitud
@lng: longitude | lng | lon | long | longitud
serves.text: serves | area served | who can attend | area de servicio
serves.regions: states served | regions served | estados
serves.nationwide: nationwide | todo el pais
online.url: online link | video link | zoom link | zoom | meeting link | join link | virtual link | enlace en linea | enlace de zoom
online.provider: online provider | platform | plataforma
online.notes: online notes | how to join online
@dialIn: dial in | dial in number | phone to join | call in number | conference phone | numero para llamar
audience.stage: stage | etapa
audience.experience: experience | experiences | topic | topics | tema | temas
audience.community: community | communities | comunidad
audience.notFor: not for | no es para
@forWhom: for whom | who is it for | who its for | audience | para quien
minAge: minimum age | min age | age from | edad minima
maxAge: maximum age | max age | age to | edad maxima
comfort.noNeedToTalk: no need to talk | you dont have to talk | talking optional | no tienes que hablar
comfort.noDiagnosis: no diagnosis needed | no diagnosis | sin diagnostico
comfort.cameraOff: camera off | camera can stay off | camera off ok | camara apagada
comfort.lateOk: late ok | come late or leave early | ok to be late
comfort.firstNameOnly: first name only | first names only | solo nombre
comfort.feedFreely: feed freely | feed and change freely | breastfeeding ok | nursing welcome
comfort.confidential: confidential | confidencial
comfort.babyWelcome: baby welcome | babies welcome | bring baby | baby ok | bebes | bebes bienvenidos | puedes traer a tu bebe
comfort.siblingsWelcome: siblings welcome | siblings | hermanos
comfort.childcare: childcare | child care | guarderia
comfort.stepFree: step free | wheelchair | wheelchair access | wheelchair accessible | accessible | accesible
comfort.stroller: stroller | strollers | stroller friendly | carriola
comfort.onTransit: on transit | near transit | near bus
comfort.parking: parking | free parking | estacionamiento
comfort.captions: captions | captioning | subtitulos
comfort.signLanguage: sign language | asl | asl interpreter | lengua de senas
babyMaxAgeMonths: baby age limit months | baby max age months | babies up to months
asksFor: asks for | sign up asks for | what sign up asks for | se pide
expect.minutes: usual minutes
expect.size: group size | usual size | size | tamano
expect.opening: how it opens | opening
expect.membership: membership
cost.free: free | gratis | gratuito
@cost: cost | price | fee | fees | costo | precio
cost.reduced: lower cost | sliding scale | reduced price | costo reducido
insurance: insurance | insurance accepted | seguro
@languages: language | languages | idioma | idiomas
@joining: how to join | joining | registration | sign up | como unirse | inscripcion
joining.url: sign up link | signup link | registration link | register link | rsvp link | enlace de inscripcion
joining.text: sign up notes | how to sign up | registration notes
@status: status | estado del grupo | estatus
remaining: places left | spots left | spaces left | lugares
access: access | accessibility | accesibilidad
contacts.name: contact | contact name | contact person | contacto
contacts.role: contact role
contacts.phone: phone | telephone | contact phone | phone number | telefono
contacts.email: email | e mail | contact email | email address | correo | correo electronico
contacts.url: contact link | contact form
organization.name: organization | organisation | offered by | host | sponsor | agency | organizacion
organization.url: organization website | organization link
organization.phone: organization phone
verifiedAt: last checked | verified | last verified | checked | date verified | ultima revision | verificado
updatedAt: updated | last updated | modified | actualizado
lang: text language | listing language
@notes: notes | note | comments | notas | comentarios
@passcode: passcode | password | zoom passcode | zoom password | meeting password | meeting passcode | contrasena | clave
`;

/** Lower case, no accents; punctuation as one space; apostrophes and "(s)" dropped. */
function foldHeader(header: string): string {
  return fold(header)
    .replace(/['’]|\(s\)/g, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

const COLUMNS: ReadonlyMap<string, string> = readTable();

function readTable(): ReadonlyMap<string, string> {
  const columns = new Map<string, string>();
  for (const line of TABLE.trim().split('\n')) {
    const [path = '', headers = ''] = line.split(': ');
    for (const header of headers.split(' | ')) columns.set(header, path);
    const plain = path.replace('@', '');
    for (const own of [plain, plain.replace(/^comfort\./, '')].flatMap((name) => [name, spaced(name)])) {
      const key = foldHeader(own);
      if (!columns.has(key)) columns.set(key, path);
    }
  }
  return columns;
}

function spaced(name: string): string {
  return name.replace(/([A-Z])/g, ' $1');
}

/** The field that a header names, or undefined. A passcode may be called much, and must be known by any name (P16). */
export function fieldOf(header: string): string | undefined {
  return COLUMNS.get(foldHeader(header)) ?? (namesPasscode(header) ? '@passcode' : undefined);
}
