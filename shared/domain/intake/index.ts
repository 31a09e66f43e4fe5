// Intake: the text of a newspaper page becomes items, which the editor corrects and takes over as articles.
export { CORRECTION_REFUSALS, type Correction, type CorrectionRefusal } from './edit/correction.js'
export {
  type ArticleFields,
  type FolioFields,
  type PhotoFields,
  setArticleFields,
  setFolioFields,
  setPhotoFields,
} from './edit/field-edits.js'
export { joinItemWithNext, removeItem, splitItemAt, unplacedToArticle, unplacedToItem } from './edit/item-edits.js'
export {
  clearHeadline,
  joinParagraphs,
  makeDeck,
  makeHeadline,
  makeKicker,
  makeSubhead,
  makeText,
  setParagraphText,
  splitParagraph,
} from './edit/paragraph-edits.js'
export { type LineOwner, lineOwners } from './line-owners.js'
export { INTAKE_REASONS, type IntakeReason } from './reasons.js'
export { splitPage } from './split-page.js'
export { articleFromItem, articleFromPhoto } from './to-article.js'
