/** The style of a brief: ink on paper, as the workbench has it; its colours by theme, and what print needs. */
export const BRIEF_CSS = `
:root{color-scheme:light;--paper:#fbfaf7;--ink:#1a1c20;--ink-2:#454952;--ink-3:#666a73;--rule:#e2ded5;--rule-2:#c5c0b4;--land:#efece3;--p1:#2166a8;--p2:#9a5400;--p3:#571b62;--p4:#00736a;--p5:#6f6018;--third:#3c434d}
@media (prefers-color-scheme:dark){:root{color-scheme:dark;--paper:#15171a;--ink:#eceae4;--ink-2:#c3c2bd;--ink-3:#9c9b97;--rule:#2e3238;--rule-2:#484d55;--land:#23272c;--p1:#7db4e8;--p2:#e0a050;--p3:#c79ad2;--p4:#5cc3b7;--p5:#c9b768;--third:#b4b9c1}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);font:15px/1.55 Inter,"Inter Variable",system-ui,-apple-system,"Segoe UI",sans-serif}
[dir=rtl] body{font:17px/1.95 "Noto Naskh Arabic","Noto Naskh Arabic Variable","Geeza Pro","Traditional Arabic",Inter,system-ui,serif}
main{max-width:44rem;margin:0 auto;padding:2.5rem 1.25rem 4rem}
h1{font-size:1.75em;line-height:1.25;margin:0 0 .4em;letter-spacing:-.01em}
h2{font-size:1.25em;line-height:1.3;margin:2.4em 0 .6em;padding-top:.7em;border-top:1px solid var(--rule-2)}
h3{font-size:1em;margin:1.5em 0 .4em;color:var(--ink-2)}
[dir=rtl] h1,[dir=rtl] h2{line-height:1.6;letter-spacing:0}
p{margin:.5em 0 .9em}
.under{color:var(--ink-2)}
ul{list-style:none;margin:0;padding:0}
ul>li{margin:0 0 .9em}
ul>li.short{margin:0 0 .35em}
.tag{display:inline-block;border:1px solid var(--rule-2);border-radius:3px;padding:0 .4em;font-size:.78em;color:var(--ink-2);white-space:nowrap}
.figure{font-weight:600}
sup{font-size:.68em;line-height:0;vertical-align:super}
sup a,a.back{color:var(--ink-3);text-decoration:none;padding:0 .12em}
a.back{text-decoration:underline}
a:hover,a:focus-visible{text-decoration:underline;color:var(--ink)}
:target{background:var(--land)}
.wide{overflow-x:auto;margin:.9em 0 1.4em}
table{border-collapse:collapse;width:100%;font-size:.87em;line-height:1.45}
caption{text-align:start;color:var(--ink-2);padding-bottom:.3em;font-weight:600}
th,td{text-align:start;vertical-align:top;padding:.4em .9em .4em 0;border-bottom:1px solid var(--rule)}
[dir=rtl] th,[dir=rtl] td{padding:.4em 0 .4em .9em}
th{font-weight:600;color:var(--ink-2);border-bottom-color:var(--rule-2)}
.n{text-align:end;font-variant-numeric:tabular-nums}
th.n,td.n{padding-inline-end:1.6em}
figure{margin:1em 0;overflow-x:auto}
figcaption{max-width:680px;margin-top:.4em;font-size:.8em;line-height:1.45;color:var(--ink-3)}
svg{width:100%;min-width:34rem;max-width:680px;height:auto;display:block}
.ink{fill:var(--ink)}.ink-2{fill:var(--ink-2)}.mark{fill:var(--ink)}.mark-line{stroke:var(--ink)}.land{fill:var(--land)}.border{stroke:var(--rule-2)}
.halo{stroke:var(--paper)}
.bar-1{fill:var(--p1)}.bar-2{fill:var(--p2)}.bar-3{fill:var(--p3)}.bar-4{fill:var(--p4)}.bar-5{fill:var(--p5)}.bar-third{fill:var(--third)}
.line-1{stroke:var(--p1)}.line-2{stroke:var(--p2)}.line-3{stroke:var(--p3)}.line-4{stroke:var(--p4)}.line-5{stroke:var(--p5)}.line-third{stroke:var(--third)}
.notes{padding-inline-start:2.6em;font-size:.87em;line-height:1.5;color:var(--ink-2)}
.notes li{margin-bottom:.6em}
.notes q{color:var(--ink);quotes:"“" "”"}
code{font:.85em ui-monospace,"SF Mono",Menlo,Consolas,monospace;color:var(--ink-3);overflow-wrap:anywhere;unicode-bidi:isolate}
.address{overflow-wrap:anywhere}
@media (max-width:34rem){main{padding:1.5rem 1rem 3rem}h1{font-size:1.45em}}
@media print{:root{color-scheme:light;--paper:#fff;--ink:#000;--ink-2:#333;--ink-3:#555}body{font-size:10.5pt}main{max-width:none;padding:0}h2,h3{break-after:avoid}li,tr,figure{break-inside:avoid}.wide,figure{overflow:visible}.back{display:none}}
`;
