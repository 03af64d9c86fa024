import { createEngine, detect, type Lexicon } from '../../engine/index'
import type { GoldLine } from './corpus'
import { scoreOf } from './tally'

/** What each part of the engine is worth: the same corpus with parts left out, one added a row. */
export function ablation(lines: readonly GoldLine[], lexicon: Lexicon): string {
  const { languages: _, ...bare } = lexicon
  const steps = [
    ['edges only', createEngine(bare, { senses: false, page: false })],
    ['+ languages', createEngine(lexicon, { senses: false, page: false })],
    ['+ senses', createEngine(lexicon, { page: false })],
    ['+ one sense per page', createEngine(lexicon)],
  ] as const
  return steps
    .map(([name, engine]) => {
      const { all } = scoreOf(lines, (line) => detect(engine, line.text, { title: '', lang: line.lang }))
      const [p = '', r = '', f = ''] = [all.precision, all.recall, all.f1].map((x) => x.toFixed(3))
      return `${name.padEnd(22)} precision ${p}  recall ${r}  F1 ${f}`
    })
    .join('\n')
}
