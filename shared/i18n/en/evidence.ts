import type { Messages } from '../format.ts';

/** Texts of the area "evidence". */
export const evidence = {
  'evidence.register': 'Evidence',
  'evidence.register.about':
    'Files kept in this workspace, and references to what is kept elsewhere.',
  'evidence.empty': 'No evidence yet',
  'evidence.empty.todo':
    'Open a gap analysis and drop files on a question, paste a screenshot, or note where something is kept.',
  'evidence.empty.open': 'Open the gap analyses',
  'evidence.choose': 'Choose a line to see the evidence here.',

  'evidence.code': 'Code',
  'evidence.title': 'Title',
  'evidence.title.missing': 'Give it a title: the last one is kept until then.',
  'evidence.kind': 'Kind',
  'evidence.kind.file': 'File',
  'evidence.kind.text': 'Text file',
  'evidence.kind.ending': '{ending} file',
  'evidence.kind.image': 'Image',
  'evidence.kind.pdf': 'PDF file',
  'evidence.kind.reference': 'Reference',
  'evidence.size': 'Size',
  'evidence.sha256': 'SHA-256',
  'evidence.sha256.copy': 'Copy the SHA-256',
  'evidence.copied': 'Copied.',
  'evidence.notCopied': 'Could not be copied. Select the text and copy it by hand.',
  'evidence.usedOn': 'Used on',
  'evidence.unused': 'No answer',
  'evidence.usedOn.more': '+{count}',
  'evidence.added': 'Added',
  'evidence.location': 'Kept at',
  'evidence.location.example': 'Shelf, folder, system or address',
  'evidence.description': 'Description',
  'evidence.description.placeholder': 'What it shows',
  'evidence.onlyUnused': 'Only unused',
  'evidence.link': '{question}, {assessment}',

  'evidence.detail': 'Evidence {code}',
  'evidence.closeDetail': 'Close the evidence',
  'evidence.open': 'Open',
  'evidence.saveAs': 'Save as …',
  'evidence.savedAs': '{name} is saved.',
  'evidence.delete': 'Delete',
  'evidence.delete.title': 'Delete {code}?',
  'evidence.delete.file':
    '{title} leaves this workspace. Other copies of the file are not touched. You can undo this while the workspace is open.',
  'evidence.delete.reference':
    'The note about {title} leaves this workspace. You can undo this while the workspace is open.',
  'evidence.deleted': '{code} is deleted.',
  'evidence.inUse': {
    one: 'Evidence in use cannot be deleted. Follow the link under “Used on” and take it off that answer first.',
    other:
      'Evidence in use cannot be deleted. Follow the {count} links under “Used on” and take it off those answers first.',
  },

  'evidence.preview.of': 'Preview of {title}',
  'evidence.preview.none': 'This kind of file is not shown here. Open it with its own program.',
  'evidence.preview.reference': 'Kept elsewhere: this workspace holds no file for it.',
  'evidence.preview.tooLarge':
    'Files over {limit} are not shown here. Open it with its own program.',
  'evidence.preview.broken':
    'This picture cannot be read. The file itself is kept as it is; save it to look into it.',
  'evidence.preview.pdf.broken':
    'This PDF file cannot be read. The file itself is kept as it is; open or save it to look into it.',
  'evidence.preview.pdf.locked': 'This PDF file asks for a password. Open it with its own program.',
  'evidence.preview.page': 'Page {page} of {pages} of {title}',
  'evidence.preview.pageOf': 'Page {page} of {pages}',
  'evidence.preview.zoomIn': 'Show the pages larger',
  'evidence.preview.zoomOut': 'Show the pages smaller',
  'evidence.preview.cut': 'Only the beginning is shown. Open the file to read on.',
  'evidence.preview.larger': 'Show the picture in its own size',
  'evidence.preview.smaller': 'Fit the picture to the width',
} as const satisfies Messages;
