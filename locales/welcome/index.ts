import ar from './ar.json'
import de from './de.json'
import { en } from './en'
import es from './es.json'
import fr from './fr.json'
import ru from './ru.json'

export const welcome = { en, fr, es, ar, de, ru }
