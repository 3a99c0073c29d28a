// The line to the server: a feed of what the chats show, and what the person does.
const AGAIN_AFTER = 1500;

export function listen({ receive, opened, lost }) {
  const source = new EventSource('/feed');
  let first = true;
  source.onmessage = (event) => {
    receive(JSON.parse(event.data), first);
    if (first) opened();
    first = false;
  };
  source.onerror = () => {
    source.close();
    lost();
    setTimeout(() => listen({ receive, opened, lost }), AGAIN_AFTER);
  };
}

// Whether it was taken; false also when nobody could be reached.
export async function act(path, body) {
  const sent = body instanceof Blob ? body : JSON.stringify(body);
  try {
    const answer = await fetch(path, { method: 'POST', body: sent });
    return answer.ok ? (answer.status === 204 ? true : answer.json()) : false;
  } catch {
    return false;
  }
}

export const ask = async (path) => (await fetch(path)).json();
