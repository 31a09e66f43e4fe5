// Copyfit suggestions for the screens that show them.
export { additionWords, cutGain, cutWords } from './cut-words.js'
export { useFitSuggestions } from './use-fit-suggestions.js'
