/** The style sheet of every paper, on the screen and on A4. */
export const pageStyle = `
@page { size: A4 portrait; margin: 20mm 18mm 18mm; @bottom-center { content: counter(page) " / " counter(pages); font: 8pt serif; color: #55616f; } }
body { max-width: 174mm; margin: 12mm auto; padding: 0 4mm; color: #1b2430; background: #fff; font: 10.5pt/1.6 "Noto Serif CJK SC", "Songti SC", "SimSun", "Noto Serif", Georgia, serif; font-variant-numeric: tabular-nums; overflow-wrap: anywhere; }
h1 { margin: 0; text-align: center; font-size: 17pt; line-height: 1.35; letter-spacing: .08em; }
h2, h3, h4 { margin: 6mm 0 1.5mm; font-family: "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", "SimHei", "Noto Sans", Arial, sans-serif; font-weight: 600; break-after: avoid; }
h2 { font-size: 12pt; } h3 { font-size: 11pt; } h4 { font-size: 10.5pt; }
p { margin: 1.2mm 0; } ol, ul { margin: 1.2mm 0; padding-left: 7mm; } li { margin: .8mm 0; }
.subject, .state { margin: 1mm 0; text-align: center; }
.made, .remark { margin: 3mm 0; padding: 1.5mm 3mm; border: .4pt solid #8b97a5; break-inside: avoid; }
.made { border-color: #8a4f06; color: #8a4f06; }
.own { padding-left: 3mm; border-left: .8mm solid #b9c4d0; white-space: pre-line; }
dl { margin: 4mm 0 0; } dl div { display: flex; gap: 3mm; } dt { flex: none; color: #55616f; } dd { margin: 0; }
table { width: 100%; margin: 2mm 0; border-collapse: collapse; border-top: 1pt solid #1b2430; border-bottom: 1pt solid #1b2430; font-size: 9pt; line-height: 1.45; }
caption { padding: 1mm 0; text-align: left; font-weight: 600; }
th, td { padding: 1mm 1.5mm; border-bottom: .3pt solid #cfd6de; text-align: right; vertical-align: top; }
td { white-space: nowrap; } td.clause { white-space: normal; }
thead th { border-bottom: .6pt solid #1b2430; font-weight: 600; } thead { display: table-header-group; } tr { break-inside: avoid; }
th:first-child, thead th.clause, .clause { text-align: left; font-weight: 400; } .clause { color: #55616f; font-size: 8pt; }
thead th:first-child, thead th.clause { color: inherit; font-weight: 600; }
tr.head th { padding-top: 2.5mm; font-weight: 600; } .level-1 th { padding-left: 5mm; } .level-2 th { padding-left: 10mm; } .level-2 th, .level-2 td { color: #55616f; }
tr.strong th, tr.strong td { font-weight: 600; }
.note { margin-top: 0; font-size: 8pt; color: #55616f; }
figure { margin: 4mm 0; break-inside: avoid; } figcaption { font-size: 9pt; font-weight: 600; }
figure svg { display: block; width: 100%; height: auto; font: 11px "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", Arial, sans-serif; }
figure svg text { white-space: pre; }
.signatures { display: grid; grid-template-columns: repeat(4, 1fr); gap: 4mm; margin-top: 8mm; break-inside: avoid; } .signatures p { margin: 0; }
.role { color: #55616f; } .person { min-height: 9mm; border-bottom: .6pt solid #1b2430; font-size: 12pt; } .signatures .note { font-size: 8pt; overflow-wrap: anywhere; }
footer { margin-top: 8mm; padding-top: 2mm; border-top: .3pt solid #cfd6de; font-size: 7.5pt; color: #55616f; } footer p { margin: 0; overflow-wrap: anywhere; }
@media screen and (max-width: 700px) { body { margin: 6mm 0; } .wide { overflow-x: auto; } .signatures { grid-template-columns: 1fr 1fr; } }
@media print { body { max-width: none; margin: 0; padding: 0; } }
`;
