import { probe as source } from 'dossier:probe'
import type { Probe } from './walk'

const names = new RegExp(source, 'i')
/** Characters that may stand inside a name's letters, or be one of them in other dress. */
const ODD = /[\u00ad\u200b-\u200f\u2060-\u2064\ufeff\uff21-\uff5a]|[\u0300-\u036f]/
const INSIDE = /[\p{M}\p{Cf}]/gu

export const probe: Probe = (text) =>
  names.test(text) || (ODD.test(text) && names.test(text.normalize('NFKD').replace(INSIDE, '')))
