import { loadDossier } from '/work/exp/merged/.scripts/dossier-plugin'
import { lexiconOf, probeOf } from '/work/exp/merged/engine/index'
import { fold } from '/work/exp/merged/engine/normalise'
import { createProbe, FOLDABLE } from '/work/exp/merged/engine/probe'
import { generatePage, realPages } from '/work/exp/merged/tests/bench/pages'

const src = probeOf(lexiconOf(loadDossier().dossier))
console.log(src, src.length)
const re = new RegExp(src, 'i'),
  reg = new RegExp(src, 'gi')
const SIMPLE =
  /interpol|kaspersky|cmii|igci|icpo|oipc|criminal police|police criminelle|ronald noble|nakatani|интерпол|касперск|国际刑警|國際刑警|卡巴斯基|インターポール|カスペルスキー|인터폴|카스퍼스키|الإنتربول|كاسبرسكي|इंटरपोल|อินเตอร์โพล|ιντερπόλ/i
const texts = [['gen', generatePage(1)], ...realPages().map((p) => [p.name, p.html])].map(
  ([n, h]) =>
    [
      n,
      (h as string)
        .replace(/<script[\s\S]*?<\/script>|<style[\s\S]*?<\/style>/g, '')
        .replace(/<[^>]*>/g, ' '),
    ] as const,
)
const time = (f: () => void) => {
  f()
  f()
  const t = performance.now()
  for (let i = 0; i < 5; i++) f()
  return (performance.now() - t) / 5
}
for (const [n, t] of texts) {
  const ch: string[] = []
  for (let i = 0; i < t.length; i += 8000) ch.push(t.slice(i, i + 8000))
  const hits = [...t.matchAll(reg)].map((m) => m[0])
  const ns = (f: (c: string) => unknown) =>
    (
      (time(() => {
        for (const c of ch) f(c)
      }) *
        1e6) /
      t.length
    ).toFixed(1)
  console.log(
    n.padEnd(34),
    'chars',
    t.length,
    'simple',
    ns((c) => SIMPLE.test(c)),
    'names',
    ns((c) => re.test(c)),
    'FOLDABLE',
    ns((c) => FOLDABLE.test(c)),
    'foldable pieces',
    ch.filter((c) => FOLDABLE.test(c)).length + '/' + ch.length,
    'probe',
    ns((c) => createProbe(src) && 0),
    ns(createProbe(src)),
    'hits',
    hits.length,
    [...new Set(hits)].slice(0, 6).join('|'),
  )
}
