/** A parsed document runs no scripts. */
export function documentAt(path: string): Promise<Document> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("GET", path);
    request.responseType = "document";
    request.onload = () =>
      request.status === 200 && request.responseXML
        ? resolve(request.responseXML)
        : reject(new Error(`${path} was answered with ${request.status}`));
    request.onerror = () => reject(new Error(`${path} was not answered`));
    request.send();
  });
}
