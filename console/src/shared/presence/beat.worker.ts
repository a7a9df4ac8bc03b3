// A worker's timer keeps its pace when the page is in the background; the page's own would be slowed to once a minute.
setInterval(() => postMessage(0), 10_000);
