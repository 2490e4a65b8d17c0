/** What a chart looks like, for the style sheet of a page; series differ in tone and outline, not in colour alone. */
export const chartStyles = `
.chart{margin:0;min-width:0}.chart figcaption{display:flex;flex-wrap:wrap;gap:.1rem 1.1rem;font-size:.85rem}.chart figcaption span{display:inline-flex;align-items:center;gap:.35rem;white-space:nowrap}
.chart svg{display:block;flex:none}.chart text{font-size:13px;fill:#4b5563;font-variant-numeric:tabular-nums}.chart .value{fill:#1c2024;stroke:#fff;stroke-width:3px;paint-order:stroke}.chart .tick line{stroke:#e5e2da}.chart .zero line{stroke:#1c2024}
.chart .bar{stroke-width:1.5px}.chart .bar.s0{fill:#a61b1b;stroke:#a61b1b}.chart .bar.s1{fill:#fff;stroke:#1c2024}.chart .bar.s2{fill:#767c86;stroke:#767c86}.chart .bar.s3{fill:#fff;stroke:#1c2024;stroke-dasharray:3 2}
.chart .line path,.chart .line circle,.chart .line rect{fill:none;stroke-width:2px;stroke:#1c2024}.chart .line.s0 *{stroke:#a61b1b}.chart .line.s2 *{stroke:#767c86}.chart .line.s1 path{stroke-dasharray:6 3}.chart .line.s2 path{stroke-dasharray:2 3}.chart .line.s3 path{stroke-dasharray:9 3 2 3}
.chart .line circle,.chart .line rect,.chart .line path[d$=z]{fill:#fff;stroke-dasharray:none}.chart .line.s0 circle{fill:#a61b1b}
@media print{.chart .scroll{overflow:visible}.chart .scroll svg{max-width:100%;height:auto}.chart .bar,.chart .line *{print-color-adjust:exact;-webkit-print-color-adjust:exact}}
`;
