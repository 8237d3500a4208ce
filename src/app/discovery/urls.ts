export const robotsUrl = "/robots.txt";
export const sitemapUrl = "/sitemap.xml";
export const securityTextUrl = "/.well-known/security.txt";
