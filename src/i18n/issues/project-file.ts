import type { CatalogueEntry } from '../issue.ts';

/** Issues raised by `src/project`: files that are opened, held against the present, and merged. `{part}` is a part of the file. */
export const projectFileIssues = {
  'project-file/empty': {
    zh: { message: '文件是空的。', remedy: '保存时可能中断了；请打开上一份，或从“历史”里恢复。' },
    en: { message: 'The file is empty.', remedy: 'Saving may have been interrupted; open an earlier copy, or restore a state from the history.' },
  },
  'project-file/foreign': {
    zh: { message: '这不是衡算的项目文件。', remedy: '请选以 .hengsuan 结尾的文件；表格请放到“数据”里打开。' },
    en: { message: 'This is not a project file of Hengsuan.', remedy: 'Choose a file that ends in .hengsuan; spreadsheets are opened in the task Data.' },
  },
  'project-file/too-large': {
    zh: { message: '文件展开后有 {found} MB，超过 {limit} MB 的上限，没有打开。', remedy: '项目文件通常只有几 MB；请核对文件来源。' },
    en: { message: 'The file holds {found} MB, more than the {limit} MB that are opened; it was left alone.', remedy: 'Project files usually hold a few MB; check where this one comes from.' },
  },
  'project-file/too-many': {
    zh: { message: '文件里有 {found} 个部分，超过 {limit} 个的上限，没有打开。', remedy: '请核对文件来源。' },
    en: { message: 'The file has {found} parts, more than the {limit} that are opened; it was left alone.', remedy: 'Check where the file comes from.' },
  },
  'project-file/unsafe-name': {
    zh: { message: '文件里有一个部分的名称“{part}”指向文件之外，没有打开。', remedy: '衡算不会写出这样的名称；请核对文件来源。' },
    en: { message: 'A part of the file is called “{part}”, which leads out of the file; nothing was opened.', remedy: 'Hengsuan writes no such names; check where the file comes from.' },
  },
  'project-file/twice': {
    zh: { message: '文件里有两个部分都叫“{part}”，无法判断哪个是真的，没有打开。', remedy: '衡算不会写出这样的文件；请核对文件来源。' },
    en: { message: 'Two parts of the file are called “{part}”; which of them counts cannot be told, so nothing was opened.', remedy: 'Hengsuan writes no such files; check where this one comes from.' },
  },
  'project-file/packing': {
    zh: { message: '“{part}”加了密或用了别的压缩方法，读不出来。', remedy: '请用原来的项目文件，或重新打包时选普通的 ZIP（Deflate，不加密）。' },
    en: { message: '“{part}” is encrypted or packed in another way and cannot be read.', remedy: 'Take the original file, or pack it again as plain ZIP (Deflate, no password).' },
  },
  'project-file/cut-off': {
    zh: { message: '文件在“{part}”中间断掉了，这一部分用不了。', remedy: '复制或下载可能没有完成；请再取一次，或打开另一份。' },
    en: { message: 'The file ends in the middle of “{part}”; that part cannot be used.', remedy: 'Copying or downloading may not have finished; fetch it again, or open another copy.' },
  },
  'project-file/directory-damaged': {
    zh: { message: '文件末尾的目录缺失或损坏；逐段找出的部分仍可使用。', remedy: '文件可能没有传完整；请再取一次。确认可用后，请另存一份。' },
    en: { message: 'The directory at the end of the file is missing or damaged; the parts found on the way through can still be used.', remedy: 'The file may not have arrived whole; fetch it again. If what is left will do, save it anew.' },
  },
  'project-file/written-otherwise': {
    zh: { message: '文件的封装从第 {at} 个字节（{part} 旁边）起与衡算写出的不同；各部分的内容另行核对。', remedy: '如果是用别的程序解开又打包的，可以放心使用；否则请与发件人核对。' },
    en: { message: 'From byte {at} on (beside {part}) the container is not as Hengsuan writes it; the contents are checked part by part.', remedy: 'Nothing to do if another program unpacked and packed the file again; otherwise check with whoever sent it.' },
  },
  'project-file/newer': {
    zh: { message: '这个文件是更新的衡算（{program}）写的，格式 {found}；本程序只认到格式 {known}。文件没有动。', remedy: '请用新版程序打开；或请对方用旧版另存。' },
    en: { message: 'The file was written by a newer Hengsuan ({program}) in format {found}; this program knows formats up to {known}. The file was left as it is.', remedy: 'Open it with the newer program, or ask for a copy saved by the older one.' },
  },
  'project-file/manifest-damaged': {
    zh: { message: '“{part}”损坏或被改动过：清单与它自己的校验值不符。', remedy: '请再取一份文件。仍要使用时，请逐项核对打开后的内容。' },
    en: { message: '“{part}” is damaged or was changed: the list of contents does not match its own digest.', remedy: 'Fetch the file again. If it must be used, check what it opens to.' },
  },
  'project-file/part-damaged': {
    zh: { message: '“{part}”损坏或被改动过：内容与清单里的校验值不符，没有采用。', remedy: '其余部分可以使用；请再取一份文件，或从“历史”恢复这一部分。' },
    en: { message: '“{part}” is damaged or was changed: its content does not match the digest in the list; it was not used.', remedy: 'The other parts can be used; fetch the file again, or restore this part from the history.' },
  },
  'project-file/part-missing': {
    zh: { message: '清单里有“{part}”，文件里却没有。', remedy: '其余部分可以使用；请再取一份文件。' },
    en: { message: '“{part}” is on the list but not in the file.', remedy: 'The other parts can be used; fetch the file again.' },
  },
  'project-file/part-unlisted': {
    zh: { message: '文件里有清单之外的“{part}”，没有采用。', remedy: '如果是后来放进去的，可以不管。' },
    en: { message: 'The file has “{part}”, which is not on the list; it was not used.', remedy: 'Nothing to do if somebody put it there later.' },
  },
  'project-file/part-repacked': {
    zh: { message: '“{part}”的内容没有变，但压缩数据与保存时不同。', remedy: '如果是用别的程序重新打包的，可以放心使用。' },
    en: { message: 'The content of “{part}” is unchanged, but it is not packed as it was saved.', remedy: 'Nothing to do if another program packed the file again.' },
  },
  'project-file/part-unreadable': {
    zh: { message: '“{part}”的校验值正确，但内容不是本程序认得的写法，没有采用。', remedy: '文件可能由别的程序写出；其余部分可以使用。' },
    en: { message: '“{part}” matches its digest but is not written in a way this program knows; it was not used.', remedy: 'Another program may have written the file; the other parts can be used.' },
  },
  'project-file/state-lost': {
    zh: { message: '历史里的一个状态（{part}）缺了内容，恢复不了。', remedy: '现在的内容和其他状态不受影响。' },
    en: { message: 'A saved state ({part}) lacks some of its content and cannot be restored.', remedy: 'The present content and the other states are not affected.' },
  },
  'project-file/nothing-left': {
    zh: { message: '文件里没有剩下可以打开的内容。', remedy: '请再取一份文件，或打开更早保存的一份。' },
    en: { message: 'Nothing is left in the file that could be opened.', remedy: 'Fetch the file again, or open an earlier copy.' },
  },
  'project-file/old-version': {
    zh: { message: '这是旧格式（格式 {found}）的文件，已转成现在的格式；旧格式没有校验值和结果，无法核对；导入的数据表也不在其中。', remedy: '请保存一次，以后就能核对。' },
    en: { message: 'The file is in an old format ({found}) and was brought to the present one; the old one holds no digests, no results and no imported tables, so nothing can be checked.', remedy: 'Save it once; from then on it can be checked.' },
  },
  'project-file/old-tables': {
    zh: { message: '文件里提到导入的数据表 {found} 张，旧格式没有存下它们的内容，没有带过来；结果会与当时不同。', remedy: '请在“数据”里重新打开原来的表格。' },
    en: { message: 'The file mentions imported tables ({found}), whose contents the old format did not keep; they were not taken over, and results will differ from what they were.', remedy: 'Open the original spreadsheets again in the task Data.' },
  },
  'project-file/old-unreadable': {
    zh: { message: '这是旧格式的文件，但其中的内容不完整，没有打开。', remedy: '请打开另一份。' },
    en: { message: 'The file is in an old format, but what it holds is not whole; it was not opened.', remedy: 'Open another copy.' },
  },
  'project-file/unknown-project': {
    zh: { message: '文件属于项目“{project}”，本程序没有这个项目。', remedy: '本程序的项目有：{known}；请用写出这个文件的程序打开。' },
    en: { message: 'The file belongs to the project “{project}”, which this program does not have.', remedy: 'Its projects are {known}; open the file with the program that wrote it.' },
  },
  'project-file/merge-other-project': {
    zh: { message: '两份文件属于不同的项目（{mine} 和 {theirs}），不能合并。', remedy: '请选同一个项目的文件。' },
    en: { message: 'The files belong to different projects ({mine} and {theirs}) and cannot be merged.', remedy: 'Choose files of one project.' },
  },
  'project-file/merge-base-other': {
    zh: { message: '“{part}”属于另一个项目，不能作为合并的起点。', remedy: '请选两份文件分开之前的那一份，或不写 --base。' },
    en: { message: '“{part}” belongs to another project and cannot be where the files parted.', remedy: 'Name the file from which both went, or leave --base out.' },
  },
  'project-file/not-written': {
    zh: { message: '“{part}”没有写成（{detail}）；原来的文件没有动。', remedy: '请检查文件夹是否存在、是否有写入权限、磁盘是否已满。' },
    en: { message: '“{part}” could not be written ({detail}); the file that was there is as it was.', remedy: 'Check that the folder exists and may be written to, and that the disk is not full.' },
  },
  'project-file/changed-since': {
    zh: { message: '“{part}”在打开或上次保存之后被改过，没有写入，以免盖掉别人的改动。', remedy: '请先合并再保存，或另存为另一个文件。' },
    en: { message: '“{part}” was changed since it was opened or last saved here; nothing was written, so that nobody’s work is lost.', remedy: 'Merge and then save, or save as another file.' },
  },
  'project-file/disk-full': {
    zh: { message: '磁盘满了，“{part}”没有写成；原来的文件没有动。', remedy: '请腾出空间，或存到别的磁盘，再保存一次。' },
    en: { message: 'The disk is full and “{part}” could not be written; the file that was there is as it was.', remedy: 'Make room or choose another disk, and save again.' },
  },
  'project-file/not-allowed': {
    zh: { message: '浏览器不许写入“{part}”；原来的文件没有动。', remedy: '请在浏览器询问时允许，或用“另存为”选另一个位置。' },
    en: { message: 'The browser may not write “{part}”; the file that was there is as it was.', remedy: 'Allow it when the browser asks, or choose another place with Save as.' },
  },
  'project-file/browser-full': {
    zh: { message: '浏览器给本程序的空间用完了，历史状态只留到关闭页面为止。', remedy: '请现在保存项目文件（历史会写进文件）；然后清理浏览器空间。' },
    en: { message: 'The room this browser gives the program is used up; saved states are kept only until the page is closed.', remedy: 'Save the project to a file now (the states go into it), then make room in the browser.' },
  },
  'project-file/no-digest': {
    zh: { message: '这个网页的地址不安全（不是 https 或本机），浏览器不提供校验，不能保存或打开项目文件。', remedy: '请从 https 地址、本机文件夹或单个网页文件打开衡算。' },
    en: { message: 'The page comes from an address that is not secure (neither https nor this machine), and the browser gives no digests, so project files cannot be saved or opened.', remedy: 'Open Hengsuan from an https address, from a folder on this machine, or as one file.' },
  },
  'project-file/failed': {
    zh: { message: '没有做成（{detail}）；项目没有变。', remedy: '请再试一次；仍不行时，请把括号里的文字反馈给我们。' },
    en: { message: 'It did not work ({detail}); the project is as it was.', remedy: 'Try again; if it fails again, send us the text in brackets.' },
  },
} as const satisfies Record<string, CatalogueEntry>;
