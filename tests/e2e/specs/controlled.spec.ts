import { writeFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, expectAccessible, test, type Desk } from '../fixtures/app.ts';
import { pdfWithScript } from '../fixtures/files.ts';
import { cli } from '../fixtures/workspace.ts';
import { ControlledPage } from '../pages/controlled.ts';

/** A new workspace, open in the window. */
async function open(desk: Desk): Promise<{ page: Page; controlled: ControlledPage }> {
  const path = desk.path('client.aims');
  cli('new', path, '--name', 'Fjordlys Analytics');
  desk.own(path);
  const { page } = await desk.start([path]);
  await page.getByRole('navigation', { name: 'Areas' }).waitFor();
  return { page, controlled: new ControlledPage(page) };
}

/** An empty document with a title. */
async function startEmpty(page: Page, controlled: ControlledPage, title: string): Promise<void> {
  await controlled.goTo('/documents-control/new', 'New controlled document');
  await page.getByText('Empty', { exact: true }).click();
  await page.getByRole('textbox', { name: 'Title' }).fill(title);
  await page.getByRole('button', { name: 'Make the document' }).click();
  await controlled.text.waitFor();
}

test('a document goes from a template through approval to its next version', async ({ desk }) => {
  const { page, controlled } = await open(desk);
  await controlled.goTo('/documents-control/new', 'New controlled document');
  await expectAccessible(page);
  await page.getByRole('textbox', { name: 'Search in the templates' }).fill('document control');
  await page.getByRole('option', { name: /^Document control procedure/ }).click();
  const preview = page.getByRole('region', { name: 'Document control procedure' });
  await expect(preview.getByText('Keeps documents and records of the AIMS findable')).toBeVisible();
  await page.getByRole('button', { name: 'Make the document' }).click();

  // What the template leaves open keeps it from being submitted.
  await controlled.text.waitFor();
  const submit = page.getByRole('button', { name: 'Submit for approval' });
  await expect(submit).toBeDisabled();
  await expect(page.getByText(/decisions in square brackets are open/)).toBeVisible();
  await expectAccessible(page);
  const gaps = page.getByRole('button', { name: /open decisions?$/ });
  await expect(gaps).toHaveText(/^\d\d open decisions$/);
  await gaps.click();
  await page.keyboard.type('our repository');
  await expect(controlled.text).toContainText('controlled in our repository;');

  await page.keyboard.press('Control+a');
  await page.keyboard.type('Version ');
  await controlled.fillDetails({ Author: 'Mia Lindqvist' });
  await controlled.text.click();
  await page.keyboard.type('1 of this rule: lock the door.');
  await controlled.approve('Tom Achterberg');
  await expect(
    page.getByText(/^Version 1\.0 is in force, approved on .* by Tom Achterberg/),
  ).toBeVisible();
  // Approved, the text is there to read and nothing else.
  await expect(controlled.text).toHaveCount(0);
  await expect(page.getByRole('region', { name: 'Text of the document' })).toContainText(
    'lock the door',
  );
  await expectAccessible(page);

  await controlled.revise('Wording only', 'Windows too.');
  await expect(
    page.getByText(
      'Version 1.1 is being written. Version 1.0 stays in force until it is approved.',
    ),
  ).toBeVisible();
  await controlled.text.click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' Lock the windows.');
  await page.getByText('Versions (1)').click();
  await page.getByRole('button', { name: 'Compare' }).click();
  const comparison = page.getByRole('region', { name: 'Comparison' });
  await expect(comparison.locator('ins')).toHaveText(/Lock the windows\./);
  await expect(comparison.getByRole('status')).toHaveText('Changed: 1 · added: 0 · removed: 0');
  await comparison.getByText('Side by side').click();
  await comparison.getByRole('button', { name: 'Next change' }).click();
  await expectAccessible(page);

  await controlled.approve('Tom Achterberg');
  const versions = page.getByRole('table', { name: /^Versions that were put into force/ });
  await expect(versions.getByRole('row')).toHaveText([
    /^Version/,
    /^1\.1\s*In force/,
    /^1\.0\s*Superseded/,
  ]);
  await versions.getByRole('link', { name: '1.0' }).click();
  await expect(
    page.getByText('Version 1.0 is no longer in force.', { exact: false }),
  ).toBeVisible();
  await expect(page.getByRole('region', { name: 'Text as approved' })).not.toContainText('windows');
});

test('the AI policy is put together from clauses, and read back from the document', async ({
  desk,
}) => {
  const { page, controlled } = await open(desk);
  await controlled.goTo('/policy', 'AI policy');
  await expectAccessible(page);
  const parts = page.getByRole('navigation', { name: 'Parts of the policy' });
  const preview = page.getByRole('region', { name: 'The whole policy' });
  await parts.getByRole('button', { name: /^AI objectives/ }).click();
  const objectives = page.getByRole('checkbox', { name: 'How we set and measure AI objectives' });
  await objectives.uncheck();
  await expect(
    page.getByText(/The standard asks for these parts too.*AI objectives\./),
  ).toBeVisible();
  await objectives.check();
  await parts.getByRole('button', { name: /^Principles/ }).click();
  await page.getByRole('radio', { name: 'With a fixed threshold' }).check();
  await expect(preview).toContainText('the largest difference between groups that we tolerate');
  await page
    .getByRole('textbox', { name: 'Text of “A person answers for every AI system”' })
    .fill('Ask Mia.');
  await parts.getByRole('button', { name: /^People/ }).click();
  await expect(preview.getByText('[where concerns can be raised]')).toBeVisible();
  await page
    .getByRole('textbox', { name: 'Where concerns can be raised' })
    .fill('ai@fjordlys.example');
  await page.getByRole('button', { name: 'Add a clause of your own' }).click();
  await page.getByRole('textbox', { name: 'Heading of your clause' }).fill('Works council');
  await page.getByRole('textbox', { name: 'Text of your clause' }).fill('It is heard first.');
  await page.getByRole('button', { name: 'Make the policy' }).click();

  await controlled.text.waitFor();
  await expect(controlled.text).toContainText('Ask Mia.');
  await page.getByRole('link', { name: 'Put it together from clauses' }).click();
  await parts.getByRole('button', { name: /^Principles/ }).click();
  await expect(page.getByRole('radio', { name: 'With a fixed threshold' })).toBeChecked();
  await parts.getByRole('button', { name: /^People/ }).click();
  await expect(page.getByRole('textbox', { name: 'Where concerns can be raised' })).toHaveValue(
    'ai@fjordlys.example',
  );
  const own = page.getByRole('textbox', { name: 'Text of your clause' });
  await expect(own).toHaveValue('It is heard first.');
  await own.fill('It is heard first, always.');
  await page.getByRole('button', { name: 'Update the draft' }).click();
  await page.getByRole('link', { name: 'Go to the document DOC-001' }).click();
  await expect(controlled.text).toContainText('It is heard first, always.');
  await controlled.fillDetails({ Author: 'Mia' });
  await controlled.approve('Tom');
  await controlled.goTo('/policy', 'AI policy');
  await expect(page.getByText(/^Version 1\.0 of the policy is in force/)).toBeVisible();
});

/** What Word puts on the clipboard, with what a web page could add to it. */
const fromWord = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p{color:red}</style>
<!--[if gte mso 9]><xml><o:OfficeDocumentSettings/></xml><![endif]--></head><body>
<!--StartFragment--><h1>Scope<o:p></o:p></h1>
<p class=MsoNormal>A <b>bold</b> and <i style='mso-bidi-font-style:normal'>italic</i> word &amp; 2 * 3.<o:p>&nbsp;</o:p></p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><![endif]>first</p>
<p class=MsoListParagraphCxSpMiddle style='mso-list:l0 level2 lfo1'><span style='mso-list:Ignore'>1.&nbsp; </span>inner</p>
<p class=MsoListParagraphCxSpLast style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·&nbsp; </span>second</p>
<table class=MsoTableGrid><tr><td><p class=MsoNormal>Who</p></td><td><p>What</p></td></tr>
<tr><td><p>Mia</p><p>Tom</p></td><td>a | b</td></tr></table>
<p><a href="javascript:alert(1)" onclick="window.ran = true">link</a> <img src=x onerror="window.ran = true">
<span style="mso-hide:all">hidden</span> العربية 漢字 🙂</p>
<script>window.ran = true</script><iframe src="https://example.org"></iframe><!--EndFragment--></body></html>`;

test('what is pasted from Word becomes plain headings, lists and tables, and runs nothing', async ({
  desk,
}) => {
  const { page, controlled } = await open(desk);
  await startEmpty(page, controlled, 'Pasted');
  await controlled.text.click();
  await controlled.paste(fromWord);
  await controlled.expectBody(
    [
      '## Scope',
      'A **bold** and *italic* word & 2 \\* 3.',
      '- first\n  1. inner\n- second',
      '| Who | What |\n| --- | --- |\n| Mia<br>Tom | a \\| b |',
      'link العربية 漢字 🙂',
      '',
    ]
      .join('\n\n')
      .replace(/\n$/, ''),
  );
  expect(await page.evaluate(() => 'ran' in window)).toBe(false);
  expect(await controlled.text.locator('img, script, iframe, a, style').count()).toBe(0);
});

test('the editor is worked with the keyboard alone', async ({ desk }) => {
  const { page, controlled } = await open(desk);
  await startEmpty(page, controlled, 'Keys');
  await controlled.text.focus();
  await page.keyboard.type('## Rules');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Plain ');
  await page.keyboard.press('Control+b');
  await page.keyboard.type('strong');
  await page.keyboard.press('Control+b');
  await page.keyboard.press('Enter');
  await page.keyboard.type('- one');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.type('two');
  await controlled.expectBody('### Rules\n\nPlain **strong**\n\n- one\n  - two\n');
  // To the buttons and back; one stop for Tab, arrows between them.
  await page.keyboard.press('Alt+F10');
  await expect(page.getByRole('combobox', { name: 'Style of the paragraph' })).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(controlled.tool('Bold')).toBeFocused();
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Enter');
  await expect(controlled.text).toBeFocused();
  // Undo belongs to the text while one writes in it: one keystroke of the toolbar took "two" back.
  await expect(controlled.text).not.toContainText('two');
  await page.keyboard.press('Control+Shift+z');
  await expect(controlled.text).toContainText('two');
  // Out of the list, a table, and from cell to cell.
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await controlled.tool('Insert a table').click();
  await page.keyboard.type('Who');
  await page.keyboard.press('Tab');
  await page.keyboard.type('What');
  await controlled.tool('Table').click();
  await page.getByRole('menuitem', { name: 'Delete the column' }).click();
  await expect(controlled.text.locator('th')).toHaveCount(2);
  await expect(controlled.text.locator('th').first()).toHaveText('Who');
});

test('a PDF is taken under control, and shown on its page', async ({ desk }) => {
  const { page, controlled } = await open(desk);
  const path = desk.path('Customer rules.pdf');
  writeFileSync(path, pdfWithScript('app.alert(1)'));
  desk.own(path);
  await controlled.goTo('/documents-control/new', 'New controlled document');
  await page.getByText('From a Word or PDF file').click();
  await expectAccessible(page);
  await desk.answerOpen([path]);
  await page.getByRole('button', { name: 'Choose a file …' }).click();
  await expect(page.getByText('This document is kept as a file', { exact: false })).toBeVisible();
  await expect(page.getByRole('region', { name: /Customer rules\.pdf/ })).toBeVisible();
  await controlled.fillDetails({ Author: 'Customer', Approver: 'Tom' });
  await page
    .getByRole('combobox', { name: 'Owner' })
    .or(page.getByLabel('Owner'))
    .first()
    .fill('Mia');
  await page.keyboard.press('Tab');
  await controlled.approve('Tom');
  await expect(page.getByText(/^Version 1\.0 is in force/)).toBeVisible();
  expect((await controlled.stored()).status).toBe('approved');
});

test('a text that somebody else changed meanwhile is compared, and one of both is chosen', async ({
  desk,
}) => {
  const { page, controlled } = await open(desk);
  await startEmpty(page, controlled, 'Two at once');
  /** What another window writes into the same document. */
  const writeElsewhere = (body: string): Promise<void> =>
    page.evaluate(async (text) => {
      const id = location.hash.split('/').at(-1) ?? '';
      await window.aimsbook.invoke('record.save', { id, patch: { data: { body: text } } });
    }, body);
  await controlled.text.click();
  await page.keyboard.insertText('The door is locked by me.');
  await writeElsewhere('The door is locked by them.');
  const conflict = page.getByRole('alert', { name: 'Two versions of the text' });
  await expect(conflict.locator('del')).toHaveText('them.');
  await expect(conflict.locator('ins')).toHaveText('me.');
  await expectAccessible(page);
  await conflict.getByRole('button', { name: 'Keep my text' }).click();
  await controlled.expectBody('The door is locked by me.\n');

  await page.keyboard.press('Control+End');
  await controlled.text.click();
  await page.keyboard.insertText('Or not.');
  await writeElsewhere('They won.');
  await conflict.getByRole('button', { name: 'Take the other text' }).click();
  await expect(controlled.text).toHaveText('They won.');
  await controlled.expectBody('They won.');
});
