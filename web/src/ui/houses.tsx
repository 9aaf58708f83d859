/** Our sign: a row of houses drawn as one line, some windows lit. Decoration, so a screen reader passes it over. */
export function Houses() {
  return (
    <svg class="houses" viewBox="0 0 420 92" aria-hidden="true" focusable="false">
      <path
        class="houses__line"
        d="M0 90H14V46L36 26L58 46V90H64V34H108V90H114V54L138 34L162 54V90H168V22H176L190 8L204 22H212V90H218V50H268V90H274V40L296 20L318 40V90H324V58H372V90H378V48L396 32L414 48V90H420"
      />
      <g class="houses__windows">
        <path d="M30 54h12v14H30z" />
        <path d="M72 44h10v12H72z" />
        <path class="is-lit" d="M90 44h10v12H90z" />
        <path d="M72 66h10v12H72z" />
        <path class="is-lit" d="M132 60h12v14h-12z" />
        <path d="M176 34h10v12h-10z" />
        <path class="is-lit" d="M194 34h10v12h-10z" />
        <path class="is-lit" d="M176 58h10v12h-10z" />
        <path d="M228 60h12v14h-12z" />
        <path d="M248 60h12v14h-12z" />
        <path class="is-lit" d="M290 46h12v14h-12z" />
        <path d="M334 68h10v12h-10z" />
        <path class="is-lit" d="M352 68h10v12h-10z" />
        <path d="M391 56h10v12h-10z" />
      </g>
    </svg>
  );
}
