/** The server keeps no more. */
const LONGEST_SIDE = 2560;

/** Small enough to go as it is. */
const SMALL_BYTES = 1_500_000;

const TAKEN = new Set(['image/jpeg', 'image/png', 'image/webp']);

/**
 * The picture as it is sent: huge ones smaller, and what only this browser can read (HEIC on an iPhone) as JPEG. Null when the
 * browser sees no picture in it.
 */
export async function sendable(file: Blob): Promise<Blob | null> {
  const address = URL.createObjectURL(file);
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const { naturalWidth: width, naturalHeight: height } = image;
    const scale = Math.min(1, LONGEST_SIDE / Math.max(width, height));
    if (scale === 1 && file.size <= SMALL_BYTES && TAKEN.has(file.type)) return file;
    const canvas = document.createElement('canvas');
    canvas.width = Math.max(1, Math.round(width * scale));
    canvas.height = Math.max(1, Math.round(height * scale));
    const pen = canvas.getContext('2d');
    if (!pen) return null;
    // What is see-through stands on white, not on black.
    pen.fillStyle = '#fff';
    pen.fillRect(0, 0, canvas.width, canvas.height);
    pen.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((done) => canvas.toBlob(done, 'image/jpeg', 0.88));
  } catch {
    return null;
  } finally {
    URL.revokeObjectURL(address);
  }
}

/** The pictures and videos among what was pasted, dropped or picked. */
export function picturesIn(data: DataTransfer | null): File[] {
  return [...(data?.files ?? [])].filter((file) => /^(image|video)\//.test(file.type));
}
