/** A setting process that does what its pages say, in the place of setting them. */
process.once('message', ({ pages: { pages }, memoryMb }: { pages: { pages: string }; memoryMb: number }) => {
  if (pages === 'abort') process.abort();
  if (pages === 'exit') process.exit(3);
  if (pages === 'panic') {
    process.stderr.write("thread '<unnamed>' panicked at src/text.rs:1:2:\nbyte index 1 is not a char boundary\n");
    setTimeout(() => process.abort(), 50);
  }
  if (pages === 'hang') for (;;);
  if (pages === 'bounds') process.send?.({ kind: 'set', pdf: new TextEncoder().encode(`${memoryMb}`) });
});
