/** The course standards' own descriptions of a package. The addresses in them are names: nothing is fetched from them. */

export interface PackageText {
  /** Id of the drill, a valid XML name once prefixed. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** Mark to pass, 0–1, that a course may change. */
  readonly mastery01: number;
  /** Paths of all files, the launch page among them. */
  readonly files: readonly string[];
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};
export const escapeXml = (text: string): string => text.replaceAll(/[&<>"']/g, (c) => ESCAPES[c]!);

const fileLines = (files: readonly string[]): string =>
  files.map((path) => `      <file href="${escapeXml(path)}"/>`).join('\n');

/** imsmanifest.xml of SCORM 1.2: one item, one resource. */
export function manifest12({ id, title, files }: PackageText): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="sononeedle-${id}" version="1.0"
    xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2"
    xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2"
    xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
    xsi:schemaLocation="http://www.imsproject.org/xsd/imscp_rootv1p1p2 imscp_rootv1p1p2.xsd http://www.adlnet.org/xsd/adlcp_rootv1p2 adlcp_rootv1p2.xsd">
  <metadata>
    <schema>ADL SCORM</schema>
    <schemaversion>1.2</schemaversion>
  </metadata>
  <organizations default="organization">
    <organization identifier="organization">
      <title>${escapeXml(title)}</title>
      <item identifier="item" identifierref="drill" isvisible="true">
        <title>${escapeXml(title)}</title>
      </item>
    </organization>
  </organizations>
  <resources>
    <resource identifier="drill" type="webcontent" adlcp:scormtype="sco" href="index.html">
${fileLines(files)}
    </resource>
  </resources>
</manifest>
`;
}

/** imsmanifest.xml of SCORM 2004, 4th edition; completion and success are the content's to tell. */
export function manifest2004({ id, title, files }: PackageText): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="sononeedle-${id}" version="1.0"
    xmlns="http://www.imsglobal.org/xsd/imscp_v1p1"
    xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_v1p3"
    xmlns:adlseq="http://www.adlnet.org/xsd/adlseq_v1p3"
    xmlns:adlnav="http://www.adlnet.org/xsd/adlnav_v1p3"
    xmlns:imsss="http://www.imsglobal.org/xsd/imsss"
    xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
    xsi:schemaLocation="http://www.imsglobal.org/xsd/imscp_v1p1 imscp_v1p1.xsd http://www.adlnet.org/xsd/adlcp_v1p3 adlcp_v1p3.xsd http://www.adlnet.org/xsd/adlseq_v1p3 adlseq_v1p3.xsd http://www.adlnet.org/xsd/adlnav_v1p3 adlnav_v1p3.xsd http://www.imsglobal.org/xsd/imsss imsss_v1p0.xsd">
  <metadata>
    <schema>ADL SCORM</schema>
    <schemaversion>2004 4th Edition</schemaversion>
  </metadata>
  <organizations default="organization">
    <organization identifier="organization">
      <title>${escapeXml(title)}</title>
      <item identifier="item" identifierref="drill" isvisible="true">
        <title>${escapeXml(title)}</title>
        <imsss:sequencing>
          <imsss:deliveryControls completionSetByContent="true" objectiveSetByContent="true"/>
        </imsss:sequencing>
      </item>
    </organization>
  </organizations>
  <resources>
    <resource identifier="drill" type="webcontent" adlcp:scormType="sco" href="index.html">
${fileLines(files)}
    </resource>
  </resources>
</manifest>
`;
}

/** cmi5.xml: a course of one unit. The mark to pass is where a course starts from; the launch reads what it has become. */
export function cmi5Xml({ id, title, description, mastery01 }: PackageText): string {
  const text = (tag: string, value: string) =>
    `<${tag}><langstring lang="en">${escapeXml(value)}</langstring></${tag}>`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<courseStructure xmlns="https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd">
  <course id="urn:sononeedle:course:${id}">
    ${text('title', title)}
    ${text('description', description)}
  </course>
  <au id="urn:sononeedle:drill:${id}" moveOn="Passed" masteryScore="${mastery01}" launchMethod="AnyWindow" activityType="urn:sononeedle:xapi:activity-types:procedural-drill">
    ${text('title', title)}
    ${text('description', description)}
    <url>index.html</url>
  </au>
</courseStructure>
`;
}
