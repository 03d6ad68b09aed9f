using PracticeFirm.Benchmarks;
using PracticeFirm.Benchmarks.Rows;

if (args is [FirmGenerateRows.ColdRun or FirmGenerateRows.ColdSteps, var scenario, var folder])
    return await FirmGenerateRows.RunCold(args[0] == FirmGenerateRows.ColdSteps, scenario, folder);

await using var workplace = new Workplace();
RowGroup[] groups =
[
    new CycleRow(workplace),
    new ListRow(workplace),
    new DossierRow(workplace),
    new PdfRows(),
    new FirmGenerateRows(workplace),
    new FirmCopyRow(workplace),
    new FirmsRows(workplace),
    new ResetRows(workplace),
    new BusinessDayRows(workplace),
    new ColdStartRow(workplace),
    new ClassAtWorkRows(workplace),
    new FirstVisitRow(workplace),
];
return await Table.Print(groups, args);
