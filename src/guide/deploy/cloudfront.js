// A CloudFront function on “viewer request”: S3 itself does not look for index.html in folders.
function handler(event) {
  var request = event.request;
  if (request.uri.endsWith('/')) request.uri += 'index.html';
  return request;
}
