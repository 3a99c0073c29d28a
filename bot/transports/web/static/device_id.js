// What this device calls a message, so that sending it twice counts once.
// crypto.randomUUID is missing on plain http inside an office network.
export function deviceId() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
