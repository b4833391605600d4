// Runs in the page, in any browser: takes one step of a hot-seat match as a person would, by the buttons that stand there.
// Returns what it did: 'wait', 'read', 'seat', 'choose', 'decide', 'ended'. `turn` varies what cards are used for;
// `decides` and `finishes` are how the buttons are called that make a decision, or end it.
(turn, decides, finishes) => {
  const seen = (el) => el.getClientRects().length > 0 && el.getAttribute('aria-disabled') !== 'true' && !el.disabled;
  const buttons = (root, selector = 'button') => [...root.querySelectorAll(selector)].filter(seen);
  const name = (b) => (b.getAttribute('aria-label') ?? b.textContent).trim();
  const press = (button, did) => {
    button.click();
    return did;
  };
  const dialog = document.querySelector('dialog[open]');
  if (dialog) {
    const on = buttons(dialog).find((b) => /^(Continue|Do it|Do it and end my play)$/.test(name(b)));
    return on ? press(on, 'read') : 'wait';
  }
  const all = buttons(document);
  if (all.some((b) => name(b) === 'Play again, sides swapped')) return 'ended';
  const seat = all.find((b) => /^I am .*: show my side$/.test(name(b)));
  if (seat) return press(seat, 'seat');
  const panel = document.querySelector('[role="tabpanel"]');
  if (!panel?.querySelector('h2')) return 'wait';
  const commit = buttons(panel).find((b) => decides.test(name(b)));
  if (commit) return press(commit, 'decide');
  const group = panel.querySelector('fieldset');
  if (group && !panel.querySelector('fieldset button[aria-pressed="true"]')) {
    const open = buttons(group);
    if (open.length > 0) return press(open[turn % open.length], 'choose');
  }
  const listed = buttons(panel, 'li button');
  if (listed.length > 0) return press(listed[0], 'choose');
  const finish = buttons(panel).find((b) => finishes.test(name(b)));
  return finish ? press(finish, 'decide') : 'wait';
};
