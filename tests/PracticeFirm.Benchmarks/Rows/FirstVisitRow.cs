namespace PracticeFirm.Benchmarks.Rows;

/// <summary>
/// Bytes over the wire, headers included and compressed as the server sends them, until somebody with an empty browser has
/// logged in and sees a firm. Real Chromium asks, because only a browser knows which fonts and modules a page takes.
/// </summary>
internal sealed class FirstVisitRow(Workplace workplace) : RowGroup
{
    private const int Runs = 3;

    public override IReadOnlyList<string> Rows { get; } = ["first-visit"];

    public override async Task<IReadOnlyList<Line>> Measure(string row)
    {
        if (Browser.Path is null)
            return [new NotMeasured(row, "geen Chromium gevonden: zet er een in het pad, of noem hem in CHROMIUM")];
        var data = await workplace.Data();
        await using var app = await PublishedApp.Start(await workplace.Application(), PublishedApp.WithData(data));
        string firm;
        using (var visitor = new Visitor(app.Address))
        {
            await visitor.LogIn(Workplace.Learner, workplace.Password);
            firm = await visitor.FirstFirm();
            if (await visitor.PageIfThere($"/f/{firm}") is null)
                return [NotMeasured.NotYet(row, "de startpagina van een firma")];
        }

        await using var browser = await Browser.Start();
        var visits = new List<Visit>();
        for (var i = 0; i < Runs; i++)
            visits.Add(await browser.FirstVisit(app.Address, Workplace.Learner, workplace.Password, $"/f/{firm}"));
        return
        [
            new Figure(row, Spread.Of(visits.Select(v => v.KiloBytes)), "KB"),
            .. visits[^1].ByKind.Select(kind => new Figure($"{row} {kind.Key}", Spread.Of(kind.Value), "KB")),
        ];
    }
}
