/**
 * The Typst page of a brief. All that a brief says comes in as data (`sys.inputs`) and is shown with `text`, never evaluated: what
 * looks like markup in it is letters.
 */
export const TEMPLATE = `
#let brief = json(bytes(sys.inputs.at("brief")))
#let rtl = brief.rtl
#let ink = rgb("#1a1c20")
#let ink-2 = rgb("#454952")
#let ink-3 = rgb("#666a73")
#let rule = rgb("#c5c0b4")
#set document(title: brief.title, author: (), date: none)
#set page(
  paper: "a4",
  margin: (x: 22mm, top: 20mm, bottom: 22mm),
  footer: context {
    set text(8pt, fill: ink-3)
    text(brief.title)
    h(1fr)
    text(dir: direction.ltr, brief.page.replace("{page}", str(counter(page).get().first())).replace("{pages}", str(counter(page).final().first())))
  },
)
#let latin = ("Inter", "IntEx", "IntCy")
#let fonts = if rtl { ("Noto Naskh Arabic", ..latin) } else { (..latin, "Noto Naskh Arabic") }
#set text(font: fonts, size: if rtl { 11pt } else { 9.5pt }, lang: brief.lang, dir: if rtl { direction.rtl } else { direction.ltr }, fallback: true)
#set par(leading: if rtl { 0.95em } else { 0.68em }, spacing: if rtl { 1.2em } else { 1em }, justify: false)
#show heading: set text(weight: 600)
#show heading: set block(sticky: true)
#show heading.where(level: 1): set text(1.75em)
#show heading.where(level: 2): it => block(above: 2.2em, below: 0.9em, sticky: true, width: 100%, stroke: (top: 0.5pt + rule), inset: (top: 0.8em), text(1.2em, it.body))
#show heading.where(level: 3): it => block(above: 1.4em, below: 0.6em, sticky: true, text(0.95em, fill: ink-2, it.body))
#show link: set text(fill: ink-3)

#let part(p) = if p.k == "f" { text(weight: 600, p.t) } else { text(p.t) }
#let mark(n) = link(label("n" + str(n)), text(str(n)))
#let sentence(s) = {
  s.parts.map(part).join()
  if s.notes.len() > 0 { super(size: 0.62em, s.notes.map(mark).join(text(" "))) }
}
#let said(all) = all.map(sentence).join(text(" "))
#let tag(t) = box(stroke: 0.5pt + rule, radius: 1.5pt, inset: (x: 3pt, y: 0pt), outset: (y: 2.5pt), text(0.8em, fill: ink-2, t))

// Words of a drawing stand on it as text of the page: its own renderer breaks on some of them.
#let picture-label(l, unit) = {
  set text(
    font: (..latin, "Noto Naskh Arabic"),
    size: 11 * unit,
    weight: if l.look == "bold" or l.look == "number" { 600 } else { 400 },
    fill: if l.look == "faint" or l.look == "area" { ink-2 } else { ink },
    tracking: if l.look == "area" { 1 * unit } else { 0pt },
    top-edge: "baseline",
    bottom-edge: "baseline",
    hyphenate: false,
    dir: if rtl and l.look != "number" and l.look != "area" { direction.rtl } else { direction.ltr },
  )
  context {
    let wide = measure(text(l.text)).width
    let before = if l.anchor == "start" { 0pt } else if l.anchor == "middle" { wide / 2 } else { wide }
    let put(body) = place(top + left, dx: l.x * unit - before, dy: l.y * unit, box(width: wide + 2pt, align(left, body)))
    if l.look == "number" { put(text(l.text, stroke: (paint: white, thickness: 3 * unit, join: "round"))) }
    put(text(l.text))
  }
}
#let picture(b, unit) = block(width: b.width * unit, height: b.height * unit, clip: true, {
  place(top + left, image(bytes(b.svg), format: "svg", width: b.width * unit, alt: b.alt))
  for l in b.labels { picture-label(l, unit) }
})

#let show-block(b) = {
  if b.kind == "paragraph" { par(said(b.sentences)) }
  else if b.kind == "heading" { heading(level: 3, b.parts.map(part).join()) }
  else if b.kind == "item" {
    let gap = if b.sentences.len() == 0 { 0.6em } else { 0.95em }
    block(above: gap, below: gap, width: 100%, {
      if b.lead != none {
        if b.sentences.len() == 0 { sentence(b.lead) } else { strong(sentence(b.lead)) }
        if b.tag != none { h(0.5em); tag(b.tag) }
        if b.sentences.len() > 0 { linebreak() }
      }
      said(b.sentences)
    })
  }
  else if b.kind == "picture" { block(above: 1em, below: 1em, width: 100%, breakable: false, {
    layout(size => picture(b, calc.min(size.width, 148mm) / b.width))
    block(above: 0.6em, width: 148mm, text(0.8em, fill: ink-3, b.alt))
  }) }
  else if b.kind == "table" {
    block(above: 1.2em, below: 0.5em, sticky: true, text(0.85em, weight: 600, fill: ink-2, b.caption))
    set text(0.85em)
    table(
      columns: b.columns.map(c => if c.number { auto } else { 1fr }),
      align: b.columns.map(c => if c.number { end } else { start }),
      stroke: (x, y) => (bottom: 0.4pt + rule),
      inset: (x: 3pt, y: 4pt),
      table.header(..b.columns.map(c => text(weight: 600, fill: ink-2, c.head))),
      ..b.rows.flatten(),
    )
  }
}

#heading(level: 1, brief.title)
#block(below: 1.4em, text(fill: ink-2, said(brief.under)))
#for section in brief.sections {
  heading(level: 2, section.title)
  for b in section.blocks {
    if b.kind == "table" {
      show-block((..b, rows: b.rows.map(row => row.map(cell => cell.map(sentence).join(linebreak())))))
    } else { show-block(b) }
  }
}
#if brief.notes.len() > 0 {
  heading(level: 2, brief.notesTitle)
  set text(0.85em)
  for note in brief.notes {
    [#block(above: 0.75em, below: 0.75em, grid(columns: (2.4em, 1fr), text(fill: ink-3, str(note.number)), {
      text("“" + note.quote + "” ")
      text(fill: ink-2, note.said)
      text(0.88em, fill: ink-3, " " + note.claims)
    }))#label("n" + str(note.number))]
  }
}
`;
