/** Five days of invented reports on one clash: a toll that grows, one that is cut, a denial, a truce and its breach. */
export const BORDER_WEEK: Record<string, string> = {
  '12-northline.md': `---
title: Border posts attacked
published: 2025-10-12
source: Northline Wire
---
Clashes broke out between Pakistani and Afghan Taliban forces near Spin Boldak late on October 11.
Pakistan's army said on Sunday that 19 of its soldiers were killed in the clashes near Spin Boldak.
Afghan government spokesman Zabihullah Mujahid said 58 Pakistani soldiers were killed in the clashes.
More than 200 Taliban fighters were killed in the clashes near Spin Boldak, the Pakistani army said.
Who fired first?
`,
  '13-meridian.md': `---
title: Army raises its toll
published: 2025-10-13
source: Meridian Dispatch
---
Pakistan's army said on Monday that 23 of its soldiers, including two officers, were killed in the clashes near Spin Boldak on October 11.
Afghan government spokesman Zabihullah Mujahid said nine Taliban fighters were killed in the clashes near Spin Boldak on October 11.
Some 400 men waited at the gate for five days.
`,
  '15-northline.md': `---
title: Truce after a week of fighting
published: 2025-10-15
source: Northline Wire
---
Pakistan and the Afghan Taliban agreed to a 48-hour ceasefire starting at 13:00 GMT on Wednesday, Pakistan's foreign ministry said.
Afghan government spokesman Zabihullah Mujahid said 47 Pakistani soldiers were killed in the clashes near Spin Boldak on October 11.
`,
  '17-meridian.md': `---
title: Strikes end the quiet
published: 2025-10-17
source: Meridian Dispatch
---
Pakistani air strikes killed ten people in Paktika on Friday, the Afghan Taliban said.
The Taliban accused Pakistan of violating the ceasefire on Friday.
Pakistan denied that it had carried out air strikes in Paktika on Friday.
`,
};
