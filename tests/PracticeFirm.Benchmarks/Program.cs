using PracticeFirm.Benchmarks;
using PracticeFirm.Benchmarks.Rows;

if (args is [FirmGenerateRows.ColdRun, var scenario, var folder])
    return await FirmGenerateRows.RunCold(scenario, folder);

await using var workplace = new Workplace();
RowGroup[] groups =
[
    new OrderRows(),
    new DossierRow(workplace),
    new PdfRows(),
    new FirmGenerateRows(workplace),
    new FirmCopyRow(workplace),
    new ResetRows(),
    new BusinessDayRows(),
    new ColdStartRow(workplace),
    new ClassAtWorkRows(),
    new FirstVisitRow(workplace),
];
return await Table.Print(groups, args);
