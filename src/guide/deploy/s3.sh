#!/bin/sh
# BUCKET and DISTRIBUTION name what AWS made, SITE is the address: https://example.org. What pages load goes first and is kept for a year; the pages go last.
set -eu
npm run build -- --site "$SITE"
aws s3 sync dist/ "s3://$BUCKET/" --exclude '*' --include '_astro/*' --cache-control 'public, max-age=31536000, immutable'
aws s3 sync dist/ "s3://$BUCKET/" --exclude '_astro/*' --exclude '*.html' --cache-control 'public, max-age=300'
aws s3 sync dist/ "s3://$BUCKET/" --exclude '*' --include '*.html' --cache-control 'public, max-age=0, must-revalidate'
aws s3 sync dist/ "s3://$BUCKET/" --delete
aws cloudfront create-invalidation --distribution-id "$DISTRIBUTION" --paths '/*'
