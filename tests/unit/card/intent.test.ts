import { expect, test } from 'vitest'
import type { Mark } from '../../../common/stages'
import {
  AT_EASE,
  decide,
  GRACE,
  type Intent,
  type IntentEvent,
  REST,
} from '../../../entrypoints/reader.content/intent'

const markOf = (key: string): Mark => ({
  key,
  entity: 'interpol',
  surface: 'INTERPOL',
  because: { by: 'name', cues: [] },
  block: '',
  start: 0,
  end: 0,
})
const [a, b] = [markOf('a'), markOf('b')]
type Told = IntentEvent | 'due' | 'late'

const over = (mark: Mark, more: object = {}): Told => ({
  type: 'over',
  mark,
  alt: false,
  onTheWay: false,
  held: false,
  ...more,
})
const away = (held = false): Told => ({ type: 'away', held })
const inside: Told = { type: 'inside' }
const pressed = (on?: Mark, pinned = false): Told => ({ type: 'pressed', on, pinned })
const asked: Told = { type: 'asked', mark: a, how: 'touch' }
const heldDue: Told = { type: 'due', token: -1, held: true }

/** Plays events; `due` is the timer that runs, `late` one that was overtaken. Gives what was done, in short. */
function play(events: readonly Told[], opens: 'rest' | 'click' | 'alt' = 'rest'): string[] {
  let intent: Intent = AT_EASE
  const done: string[] = []
  for (const told of events) {
    const event =
      told === 'due' || told === 'late'
        ? ({ type: 'due', token: intent.token - (told === 'late' ? 1 : 0), held: false } as const)
        : told === heldDue
          ? ({ type: 'due', token: intent.token, held: true } as const)
          : told
    const [next, ...effects] = decide(intent, event, { opens, rest: 250 })
    intent = next
    for (const effect of effects) {
      done.push(
        effect.do === 'wait'
          ? `wait ${effect.ms}`
          : effect.do === 'open'
            ? `open ${effect.mark.key}`
            : 'close',
      )
    }
  }
  return done
}

const leaves = `wait ${GRACE}`
test.each<[string, Told[], string[]]>([
  ['rest opens', [over(a), 'due'], ['wait 250', 'open a']],
  ['moving on a mention is no rest', [over(a), over(a), 'late'], ['wait 250', 'wait 250']],
  ['passing over opens nothing', [over(a), away(), 'due'], ['wait 250']],
  ['a press in between opens nothing', [over(a), pressed(a), 'due'], ['wait 250']],
  ['leaving closes after a while', [over(a), 'due', away(), 'due'], ['wait 250', 'open a', leaves, 'close']],
  ['leaving is told once', [over(a), 'due', away(), away(), 'due'], ['wait 250', 'open a', leaves, 'close']],
  ['coming back keeps it', [over(a), 'due', away(), inside, 'late', 'due'], ['wait 250', 'open a', leaves]],
  ['back on the mention too', [over(a), 'due', away(), over(a), 'due'], ['wait 250', 'open a', leaves]],
  ['another mention opens at once', [over(a), 'due', over(b)], ['wait 250', 'open a', 'open b']],
  [
    'so it does while leaving',
    [over(a), 'due', away(), over(b), 'late'],
    ['wait 250', 'open a', leaves, 'open b'],
  ],
  [
    'on the way to the card another mention must be rested on',
    [over(a), 'due', over(b, { onTheWay: true }), inside, 'late'],
    ['wait 250', 'open a', 'wait 250'],
  ],
  [
    'and opens when it is',
    [over(a), 'due', over(b, { onTheWay: true }), 'due'],
    ['wait 250', 'open a', 'wait 250', 'open b'],
  ],
  ['a held card stays', [over(a), 'due', away(true), 'due'], ['wait 250', 'open a']],
  [
    'also when it came to be held while leaving',
    [over(a), 'due', away(), heldDue],
    ['wait 250', 'open a', leaves],
  ],
  [
    'a held card gives way to nothing passing',
    [over(a), 'due', over(b, { held: true }), 'due'],
    ['wait 250', 'open a'],
  ],
  ['a demand opens at once, and leaving does not close', [asked, away(), 'due'], ['open a']],
  ['a demanded card gives way to nothing passing', [asked, over(b), 'due'], ['open a']],
  ['a press elsewhere closes', [asked, pressed()], ['open a', 'close']],
  ['a press on its mention does not', [asked, pressed(a)], ['open a']],
  ['a press elsewhere leaves a pinned card', [asked, pressed(undefined, true)], ['open a']],
  [
    'after Escape nothing is open, nothing waits',
    [over(a), 'due', { type: 'closed' }, 'due', away()],
    ['wait 250', 'open a'],
  ],
  [
    'after Escape rest opens again',
    [asked, { type: 'closed' }, over(a), 'due'],
    ['open a', 'wait 250', 'open a'],
  ],
])('%s', (_, events, done) => {
  expect(play(events)).toEqual(done)
})

test('a card takes 250 ms of rest, less or more by choice, and stays for 300 ms', () => {
  expect([REST.normal, GRACE]).toEqual([250, 300])
  expect(REST.short).toBeLessThan(REST.normal)
  expect(REST.long).toBeGreaterThan(REST.normal)
})

test('on click only, resting opens nothing, and a demand does', () => {
  expect(play([over(a), 'due', asked], 'click')).toEqual(['open a'])
  expect(play([over(a, { alt: true })], 'click')).toEqual(['open a'])
})

test('with Alt held it opens at once, without it never', () => {
  expect(play([over(a), 'due', over(a, { alt: true })], 'alt')).toEqual(['open a'])
})
