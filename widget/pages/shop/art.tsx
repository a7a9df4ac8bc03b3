import type { ComponentChildren } from 'preact';

/** The goods, drawn: nothing is fetched from anywhere. */
export function Art({ name }: { name: string }) {
  return (
    <svg viewBox="0 0 200 160" aria-hidden="true" class={`art art-${name}`}>
      {ART[name]}
    </svg>
  );
}

const ART: Record<string, ComponentChildren> = {
  bed: (
    <>
      <rect x="24" y="40" width="152" height="70" rx="10" fill="#c9a77c" />
      <rect x="32" y="66" width="136" height="60" rx="12" fill="#f7f3ea" />
      <rect x="40" y="54" width="54" height="30" rx="12" fill="#fff" stroke="#e3dccd" />
      <rect x="106" y="54" width="54" height="30" rx="12" fill="#fff" stroke="#e3dccd" />
      <path d="M32 92c22-10 46 8 70-2s44-6 66 2v24a12 12 0 0 1-12 12H44a12 12 0 0 1-12-12z" fill="#a9c6be" />
      <path d="M32 102c22-10 46 8 70-2s44-6 66 2" fill="none" stroke="#8db2a8" stroke-width="2" />
      <rect x="36" y="126" width="8" height="12" fill="#a98558" />
      <rect x="156" y="126" width="8" height="12" fill="#a98558" />
    </>
  ),
  mug: (
    <>
      <path d="M132 66c22-4 30 10 26 26s-18 22-32 20" fill="none" stroke="#b98d6b" stroke-width="11" stroke-linecap="round" />
      <path d="M52 54h84l-6 66c-1 9-8 14-17 14H75c-9 0-16-5-17-14z" fill="#d3a983" />
      <path d="M52 54h84l-3 30c-26 12-54-8-78 2z" fill="#f4ece1" />
      <ellipse cx="94" cy="54" rx="42" ry="9" fill="#7b5a41" />
      <path d="M78 34c-6-8 6-12 0-20M98 36c-6-8 6-12 0-20M116 34c-6-8 6-12 0-20" stroke="#c9c2b8" stroke-width="3" fill="none" stroke-linecap="round" />
    </>
  ),
  lamp: (
    <>
      <circle cx="100" cy="62" r="58" fill="#ffe9b8" opacity=".55" />
      <path d="M72 26h56l18 46H54z" fill="#f6ead2" stroke="#e2cfa8" stroke-width="2" />
      <path d="M100 72v44" stroke="#b98d5f" stroke-width="6" />
      <path d="M100 108 74 146M100 108l26 38M100 108v38" stroke="#b98d5f" stroke-width="6" stroke-linecap="round" />
    </>
  ),
  shirt: (
    <>
      <path d="M72 30c8 14 48 14 56 0l34 18-14 30-16-7v65H68V71l-16 7-14-30z" fill="#2f5d50" />
      <path d="M72 30c8 18 48 18 56 0" fill="none" stroke="#1e4338" stroke-width="4" />
      <path d="M68 120h64" stroke="#264c42" stroke-width="2" />
    </>
  ),
  tube: (
    <>
      <path d="M74 18h52l-4 96H78z" fill="#e7f0e4" stroke="#c6d9c2" stroke-width="2" />
      <rect x="72" y="14" width="56" height="8" rx="2" fill="#cfe0cb" />
      <rect x="82" y="114" width="36" height="28" rx="5" fill="#6d9c7f" />
      <path d="M100 46c16 8 16 30 0 40-16-10-16-32 0-40z" fill="#86b394" />
      <path d="M100 50v34" stroke="#e7f0e4" stroke-width="2" />
    </>
  ),
  fryer: (
    <>
      <rect x="52" y="24" width="96" height="116" rx="26" fill="#f2efe9" stroke="#d9d3c7" stroke-width="2" />
      <rect x="64" y="36" width="72" height="26" rx="13" fill="#2a3330" />
      <circle cx="80" cy="49" r="4" fill="#8fd0bd" />
      <path d="M94 49h30" stroke="#8fd0bd" stroke-width="3" stroke-linecap="round" />
      <path d="M60 78h80v44a14 14 0 0 1-14 14H74a14 14 0 0 1-14-14z" fill="#e3ddd2" />
      <rect x="86" y="88" width="28" height="30" rx="9" fill="#b88a62" />
    </>
  ),
  mist: (
    <>
      <path d="M88 46c-14-12 10-20-2-36M104 42c-12-10 12-18 2-32" stroke="#bcd5d8" stroke-width="6" fill="none" stroke-linecap="round" />
      <path d="M64 82c0-22 16-32 36-32s36 10 36 32v40a18 18 0 0 1-18 18H82a18 18 0 0 1-18-18z" fill="#fff" stroke="#d5dfde" stroke-width="2" />
      <path d="M64 102c14-8 24 8 36 0s22 8 36 0v20a18 18 0 0 1-18 18H82a18 18 0 0 1-18-18z" fill="#cfe5e6" />
      <circle cx="100" cy="76" r="5" fill="#7fb8ae" />
    </>
  ),
  scent: (
    <>
      <ellipse cx="100" cy="128" rx="56" ry="10" fill="#d8c3a3" />
      <path d="M58 118c-4-30 16-52 42-52s46 22 42 52c-14 8-70 8-84 0z" fill="#fffaf0" stroke="#d9cbb5" stroke-width="2" />
      <path d="M74 96c8-10 14 6 24-2s14 4 26-2" stroke="#d9cbb5" stroke-width="3" fill="none" />
      <path d="M104 66c-2-22 10-36 22-46M104 66c-8-18-20-24-28-44M104 66c2-20-2-34 2-52" stroke="#7d9f63" stroke-width="4" fill="none" stroke-linecap="round" />
    </>
  ),
};

/** The pond of the opening picture. */
export function Pond() {
  return (
    <svg viewBox="0 0 600 420" aria-hidden="true" class="pond" preserveAspectRatio="xMidYMid slice">
      <defs>
        <linearGradient id="water" x1="0" y1="0" x2="0" y2="1">
          <stop offset="0" stop-color="#dcebe3" />
          <stop offset="1" stop-color="#9cc4b6" />
        </linearGradient>
      </defs>
      <rect width="600" height="420" fill="url(#water)" />
      <circle cx="470" cy="92" r="46" fill="#fbe7c6" />
      <path d="M0 210c90-26 170 14 280-8s220-20 320 6v212H0z" fill="#7fb3a3" opacity=".45" />
      <ellipse cx="150" cy="330" rx="128" ry="34" fill="#3f8a72" />
      <path d="M150 330 276 322" stroke="#2f725d" stroke-width="3" />
      <ellipse cx="430" cy="352" rx="150" ry="38" fill="#357c66" />
      <path d="M430 352 290 340" stroke="#28634f" stroke-width="3" />
      <ellipse cx="330" cy="286" rx="84" ry="20" fill="#57a087" />
      <path d="M318 300c4-40-2-70 4-108" stroke="#3f8a72" stroke-width="7" fill="none" />
      <g transform="translate(322 176)">
        <ellipse rx="17" ry="54" cy="-20" fill="#f3c1bd" />
        <ellipse rx="16" ry="50" transform="rotate(-32) translate(0 -14)" fill="#efaca8" />
        <ellipse rx="16" ry="50" transform="rotate(32) translate(0 -14)" fill="#efaca8" />
        <ellipse rx="15" ry="44" transform="rotate(-62) translate(0 -8)" fill="#e79691" />
        <ellipse rx="15" ry="44" transform="rotate(62) translate(0 -8)" fill="#e79691" />
        <ellipse rx="13" ry="36" cy="-10" fill="#f9dedb" />
        <circle r="8" cy="8" fill="#f0cf7a" />
      </g>
      <path d="M494 330c-2-26 4-44-2-66" stroke="#357c66" stroke-width="5" fill="none" />
      <path d="M492 268c-16-10-16-34 0-52 16 18 16 42 0 52z" fill="#eba39f" />
      <path d="M60 372c26 8 52 8 80 0M380 396c30 8 64 8 96 0M230 388c18 6 36 6 54 0" stroke="#e9f4ee" stroke-width="3" fill="none" opacity=".6" stroke-linecap="round" />
    </svg>
  );
}

export function Lotus() {
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true" class="lotus">
      <ellipse cx="16" cy="16" rx="5" ry="11" fill="#f0b9b4" />
      <ellipse cx="9.500" cy="18" rx="4" ry="9" transform="rotate(-30 9.500 18)" fill="#e79a97" />
      <ellipse cx="22.500" cy="18" rx="4" ry="9" transform="rotate(30 22.500 18)" fill="#e79a97" />
      <path d="M4 26c8 4 16 4 24 0" stroke="#1f7a66" stroke-width="2.600" fill="none" stroke-linecap="round" />
    </svg>
  );
}
