/** A script or a group of languages, the encodings it is written in, and the letters that set it apart from ASCII. */
export interface EncodingLetters {
  /** Most likely first: it wins where two encodings read the same bytes as the same text. */
  readonly encodings: readonly string[];
  /** One string of lower-case letters for each language; a text is measured against each. */
  readonly languages: readonly string[];
  /** The commonest letters of the script, where all of its letters are outside ASCII. They tell its encodings apart. */
  readonly common?: string;
}

/** Alphabets as their languages' orthographies have them. The order decides between guesses that are equally good. */
export const ENCODING_LETTERS: readonly EncodingLetters[] = [
  {
    encodings: ["windows-1252", "macintosh"],
    languages: [
      ...["àâæçéèêëîïôœùûüÿ", "äöüß", "áéíñóúüºª", "áâãàçéêíóôõúüºª", "àèéìíîòóùú", "éëïóöüèáíú"],
      ...["åäöéü", "æøåéö", "áðéíóúýþæö", "àçèéíïòóúü·"],
    ],
  },
  {
    encodings: ["windows-1250", "iso-8859-2"],
    languages: [
      ...["ąćęłńóśźż", "áčďéěíňóřšťúůýž", "áäčďéíĺľňóôŕšťúýž", "áéíóöőúüű", "čćđšž", "ăâîşţ", "čšž", "äöüßé"],
    ],
  },
  {
    encodings: ["windows-1251", "koi8-r", "koi8-u", "iso-8859-5", "x-mac-cyrillic", "ibm866"],
    languages: [
      "абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
      "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя",
      "абвгдеёжзійклмнопрстуўфхцчшыьэюя",
      "абвгдђежзијклљмнњопрстћуфхцчџш",
    ],
    common: "оеаинтсрвлкмдпуі",
  },
  {
    encodings: ["windows-1253", "iso-8859-7"],
    languages: ["αβγδεζηθικλμνξοπρσςτυφχψωάέήίόύώϊϋΐΰ"],
    common: "αοιετνσρκυηςλμπά",
  },
  { encodings: ["windows-1254"], languages: ["çğıöşüâîûi"] },
  {
    encodings: ["windows-1255", "iso-8859-8"],
    languages: ["אבגדהוזחטיכךלמםנןסעפףצץקרשת"],
    common: "יולהמתבראשנ",
  },
  {
    encodings: ["windows-1256", "iso-8859-6"],
    languages: ["ابتثجحخدذرزسشصضطظعغفقكلمنهويىةءأإآؤئ", "ابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهیءآأؤئ"],
    common: "الينمورتهبدسع",
  },
  {
    encodings: ["windows-1257", "iso-8859-13"],
    languages: ["ąčęėįšųūž", "āčēģīķļņšūž", "äöõüšž"],
  },
  { encodings: ["windows-1258"], languages: ["ăâêôơưđàáèéìíòóùúý\u0300\u0301\u0303\u0309\u0323"] },
];

/** Characters outside ASCII that stand between words in any language. */
export const TYPOGRAPHY = "’‘“”„‚«»–—…€°§•·№©®™\u00a0\u00ad¡¿،؛؟ـ\u200c\u200d\u200e\u200f";
