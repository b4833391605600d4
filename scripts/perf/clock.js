// Runs in the page before anything else: adds up what scripts cost in each frame, in milliseconds, on `window.clock`.
// Counted are animation frames and the handlers of pointers, wheel, touch and keys, with the microtasks of none: a
// frame of the board is drawn within them. Tasks over 50 ms of any kind stand in `long`, what an interaction took from
// its event to the next painted frame in `presses` (the browser's Event Timing, in steps of 8 ms, from 16 ms up).
(() => {
  const clock = { frames: [], long: [], presses: [], on: false };
  window.clock = clock;
  let cost = 0;
  let depth = 0;
  let open = false;
  const end = new MessageChannel();
  end.port1.onmessage = () => {
    if (clock.on) clock.frames.push(cost);
    cost = 0;
    open = false;
  };
  const timed = (self, f, args) => {
    if (depth > 0) return f.apply(self, args);
    depth++;
    const from = performance.now();
    try {
      return f.apply(self, args);
    } finally {
      depth--;
      cost += performance.now() - from;
    }
  };
  const ask = window.requestAnimationFrame.bind(window);
  window.requestAnimationFrame = (f) =>
    ask((now) => {
      if (!open) {
        open = true;
        end.port2.postMessage(0);
      }
      timed(window, f, [now]);
    });
  const wrapped = new WeakMap();
  const of = (f) => {
    if (typeof f !== 'function') return f;
    if (!wrapped.has(f))
      wrapped.set(f, function (...args) {
        return timed(this, f, args);
      });
    return wrapped.get(f);
  };
  const kind = /^(pointer|mouse|wheel|touch|key|click)/;
  const { addEventListener, removeEventListener } = EventTarget.prototype;
  EventTarget.prototype.addEventListener = function (type, f, options) {
    return addEventListener.call(this, type, kind.test(type) ? of(f) : f, options);
  };
  EventTarget.prototype.removeEventListener = function (type, f, options) {
    return removeEventListener.call(this, type, kind.test(type) ? of(f) : f, options);
  };
  new PerformanceObserver((list) => {
    for (const e of list.getEntries()) if (clock.on) clock.long.push(e.duration);
  }).observe({ type: 'longtask' });
  new PerformanceObserver((list) => {
    for (const e of list.getEntries())
      if (clock.on && e.interactionId) clock.presses.push([e.interactionId, e.duration]);
  }).observe({ type: 'event', durationThreshold: 16 });
})();
