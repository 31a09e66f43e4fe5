// Intake: the text of a newspaper page becomes items, which the editor corrects and takes over as articles.
export { splitPage } from './split-page.js'
export { articleFromItem, articleFromPhoto } from './to-article.js'
