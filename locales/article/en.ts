import { count, params } from '@nanostores/i18n'

export const en = {
  pageTitle: params('{title} – the article behind Aparté'),
  source: 'The article behind Aparté, in French as it was published',
  saysHere: count({ one: '{count} statement rests here', other: '{count} statements rest here' }),
  address: params('Sentence {n}: its address'),
  about: params('About {name}'),
  inShort: 'The partnership in short',
  theAge: 'How old it is',
  notes: 'Statements that rest on this sentence',
  options: 'Options',
  howToRead:
    'Sentences with a rule beside them back something Aparté says; what it says stands in the margin.',
}
