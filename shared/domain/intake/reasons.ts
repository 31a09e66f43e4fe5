// The rules that guess, by the key each guess carries. What a rule goes by is said beside it; its sentence is in i18n.

export const INTAKE_REASONS = [
  // Joins: the line goes on with the paragraph because …
  'punctuation', // it begins with a mark that may not begin a line
  'comma', // the line above ends with a comma or enumeration mark
  'openQuote', // a quotation or bracket is still open
  'openSentence', // the line above does not end a sentence
  'insideWord', // the page writes elsewhere, as one word, what the line end divides
  'fullLine', // the line above fills the column
  'fullLineNoIndent', // it fills the column, and paragraphs on this page begin with an indent
  'noIndent', // paragraphs on this page begin with an indent, this line does not
  'lowercase', // it begins with a small letter
  'hyphen', // the line above ends in a hyphen
  'acrossInterruption', // a photo or folio stood inside the sentence
  // Splits: a new paragraph or article begins because …
  'newDateline', // it begins with a dateline
  'afterSignature', // the article above was signed or jumped
  'afterFolio', // a folio stands between
  'headlineFollows', // headings over a dateline follow
  'captionFollows', // it is the caption of the credit below
  'paragraphOpening', // the line above is full, but ends a sentence as paragraphs do, or this line opens one by its words
  'colon', // the line above ends with a colon
  'listItem', // the line above ends an item of a list
  'shortLine', // it is a short line that ends no sentence
  // Headings
  'shortLineAbove',
  'shortLineBetween',
  'lineAbove',
  'longLineBelow',
  'twoLineHeadline',
  'threeLines',
  'kickerWording',
  'bracketHead',
  // Signatures
  'datelineWording',
  'agencyAtEnd',
  'bylineInDateline',
  'bylineLine',
  'bylineAtEnd',
  // Photos
  'creditBelow',
  'creditAbove',
  'creditAtEnd',
  'creditAlone',
  'creditWording',
  'captionWording',
  'titledCaption',
  // Others
  'verseLines',
  'jumpLine',
  'byHand', // the editor decided
] as const
export type IntakeReason = (typeof INTAKE_REASONS)[number]
