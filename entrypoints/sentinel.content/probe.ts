import { probe as source } from 'dossier:probe'
import { createProbe } from '../../engine/probe'

export const probe = createProbe(source)
