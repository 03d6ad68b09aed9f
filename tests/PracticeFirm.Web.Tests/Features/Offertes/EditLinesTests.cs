using System.Threading.Channels;
using PracticeFirm.Domain.Catalog;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Offertes;
using PracticeFirm.Web.Features.Offertes;
using PracticeFirm.Web.Infrastructure.Live;
using PracticeFirm.Web.Tests.Infrastructure;

namespace PracticeFirm.Web.Tests.Features.Offertes;

public sealed class EditLinesTests
{
    [Theory]
    [InlineData(TestFirmContents.Arms, TestFirmContents.GastronormTray, 49, 22.50, PriceOrigin.PriceAgreement)]
    [InlineData(TestFirmContents.Arms, TestFirmContents.GastronormTray, 50, 21.00, PriceOrigin.PriceAgreement)]
    [InlineData(TestFirmContents.Arms, TestFirmContents.WineGlass, 6, 6.45, PriceOrigin.ListPrice)]
    [InlineData(TestFirmContents.GoldenSpoon, TestFirmContents.GastronormTray, 12, 22.95, PriceOrigin.DiscountGroup)]
    [InlineData(TestFirmContents.GoldenSpoon, TestFirmContents.Napkin, 500, 0.0299, PriceOrigin.DiscountGroup)]
    public async Task A_new_line_has_the_price_of_its_customer_and_quantity(int customer, int article, int quantity, double price, PriceOrigin origin)
    {
        await using var firm = await TestFirm.Open();
        var id = await firm.DraftOfferte(customer);

        var (saved, events) = await firm.Logged(TestUser.Sam, new EditLines.Put(id, null, 0, article, Steps.Entry(quantity)), "Offerte.LineAdded");

        var line = Assert.Single((await firm.Saved(id)).Lines);
        Assert.Equal((saved.LineId, saved.Revision, UnitPrice.FromEuros((decimal)price), origin), (line.Id, line.Revision, line.UnitPrice, line.Origin));
        Assert.Equal((DocumentKind.Offerte, id), (events[0].DocumentKind, events[0].DocumentId));
    }

    [Fact]
    public async Task A_changed_quantity_finds_its_price_and_a_price_made_by_hand_stays_until_it_is_let_go()
    {
        await using var firm = await TestFirm.Open();
        var id = await firm.DraftOfferte(TestFirmContents.Arms, (TestFirmContents.GastronormTray, 10));
        var line = (await firm.Shown(id)).Lines[0];

        var (first, _) = await firm.Logged(TestUser.Sam, new EditLines.Put(id, line.Id, line.Revision, line.ArticleId, Steps.Entry(60)), "Offerte.LineChanged");
        Assert.Equal(UnitPrice.FromEuros(21m), (await firm.Saved(id)).Lines[0].UnitPrice);
        var second = await firm.Done(TestUser.Sam, new EditLines.Put(id, line.Id, first.Revision, line.ArticleId, new LineEntry("Bak", 60, UnitPrice.FromEuros(20m), Percentage.Of(5))));
        var third = await firm.Done(TestUser.Sam, new EditLines.Put(id, line.Id, second.Revision, line.ArticleId, new LineEntry("Bak", 5, UnitPrice.FromEuros(20m), Percentage.Of(5))));
        var byHand = await firm.Saved(id);
        Assert.Equal((PriceOrigin.Manual, UnitPrice.FromEuros(20m), 5, new Money(95_00)), (byHand.Lines[0].Origin, byHand.Lines[0].UnitPrice, byHand.Lines[0].Quantity, byHand.LinesTotal));
        await firm.Done(TestUser.Sam, new EditLines.Put(id, line.Id, third.Revision, line.ArticleId, Steps.Entry(5)));

        Assert.Equal(UnitPrice.FromEuros(22.50m), (await firm.Saved(id)).Lines[0].UnitPrice);
    }

    [Fact]
    public async Task Totals_are_saved_with_every_line()
    {
        await using var firm = await TestFirm.Open();

        var golden = await firm.Saved(await firm.Golden());

        Assert.Equal((762_68L, 758_61L, 155_75L, 914_36L, 15_00L), (golden.LinesTotal.Cents, golden.NetTotal.Cents, golden.VatTotal.Cents, golden.Total.Cents, golden.Freight.Cents));
        Assert.Equal(12 * 15_00 + 25 * 72 + 3 * 98_00, golden.CostTotal.Cents);
    }

    [Fact]
    public async Task Lines_are_moved_and_removed_without_gaps()
    {
        await using var firm = await TestFirm.Open();
        var id = await firm.DraftOfferte(TestFirmContents.Corner, (1, 1), (2, 1), (3, 1), (4, 1));
        var lines = (await firm.Saved(id)).Lines.Select(l => l.Id).ToList();

        await firm.Logged(TestUser.Sam, new EditLines.Move(id, lines[3], 1), "Offerte.LineMoved");
        Assert.Equal([4, 1, 2, 3], (await firm.Saved(id)).Lines.Select(l => l.ArticleId));
        await firm.Logged(TestUser.Noor, new EditLines.Remove(id, lines[0]), "Offerte.LineRemoved");
        await firm.Done(TestUser.Sam, new EditLines.Move(id, lines[3], 99));

        var left = await firm.Saved(id);
        Assert.Equal([(1, 2), (2, 3), (3, 4)], left.Lines.Select(l => (l.Position, l.ArticleId)));
        Assert.Equal(left.Calculation.Total, left.Total);
    }

    [Fact]
    public async Task Who_saves_on_an_older_line_is_told_who_was_first_and_nothing_is_lost()
    {
        await using var firm = await TestFirm.Open();
        var id = await firm.DraftOfferte(TestFirmContents.Arms, (TestFirmContents.WineGlass, 6));
        var line = (await firm.Shown(id)).Lines[0];
        await firm.Done(TestUser.Noor, new EditLines.Put(id, line.Id, line.Revision, line.ArticleId, Steps.Entry(12)));

        var refused = await firm.Refused(TestUser.Sam, new EditLines.Put(id, line.Id, line.Revision, line.ArticleId, Steps.Entry(18)), "Offerte.ChangedByOther");

        Assert.StartsWith("Noor Bakker heeft regel 1", refused.Error.Message, StringComparison.Ordinal);
        Assert.Equal(12, (await firm.Saved(id)).Lines[0].Quantity);
    }

    [Fact]
    public async Task Two_people_at_different_lines_at_the_same_time_both_keep_their_work()
    {
        await using var firm = await TestFirm.Open();
        var id = await firm.DraftOfferte(TestFirmContents.Corner, [.. Enumerable.Range(0, 12).Select(i => (1 + (i % 6), 1))]);
        var lines = (await firm.Shown(id)).Lines;

        var saved = await Task.WhenAll(lines.Select((l, i) =>
            firm.Send(i % 2 == 0 ? TestUser.Sam : TestUser.Noor, new EditLines.Put(id, l.Id, l.Revision, l.ArticleId, Steps.Entry(100 + i)))));
        var added = await Task.WhenAll(
            firm.Send(TestUser.Sam, new EditLines.Put(id, null, 0, TestFirmContents.WineGlass, Steps.Entry(1))),
            firm.Send(TestUser.Noor, new EditLines.Put(id, null, 0, TestFirmContents.WineGlass, Steps.Entry(2))));

        Assert.All(saved.Concat(added), r => Assert.Empty(r.Errors));
        var offerte = await firm.Saved(id);
        Assert.Equal(Enumerable.Range(100, 12), offerte.Lines.Take(12).Select(l => l.Quantity));
        Assert.Equal(Enumerable.Range(1, 14), offerte.Lines.Select(l => l.Position));
        Assert.Equal(offerte.Calculation.Total, offerte.Total);
    }

    [Fact]
    public async Task Colleagues_who_look_on_are_told_of_what_was_done_and_not_of_what_was_refused()
    {
        await using var firm = await TestFirm.Open();
        var id = await firm.DraftOfferte(TestFirmContents.Corner);
        var told = Channel.CreateUnbounded<FirmChanged>();
        using var listening = firm.Live.Listen(TestFirm.Code, async change => await told.Writer.WriteAsync(change));

        await firm.Send(TestUser.Noor, new EditLines.Put(id, null, 0, 999, Steps.Entry(1)));
        await firm.Done(TestUser.Noor, new EditLines.Put(id, null, 0, TestFirmContents.WineGlass, Steps.Entry(6)));

        var change = await told.Reader.ReadAsync(new CancellationTokenSource(TimeSpan.FromSeconds(30)).Token);
        Assert.Equal((TestFirm.Code, "Noor Bakker", "noor"), (change.Firm, change.By, change.ActorId));
        Assert.Equal(new DocumentChange(DocumentKind.Offerte, id, "Offerte.LineAdded", "Regel 1 toegevoegd: 6 x Wijnglas 35 cl."), Assert.Single(change.Changes));
        Assert.True(change.Touches(DocumentKind.Offerte, id));
    }

    [Fact]
    public async Task Every_field_is_refused_by_its_name()
    {
        await using var firm = await TestFirm.Open();
        var id = await firm.DraftOfferte(TestFirmContents.Arms, (TestFirmContents.WineGlass, 6));
        var line = (await firm.Shown(id)).Lines[0];
        EditLines.Put Put(LineEntry entry) => new(id, line.Id, line.Revision, line.ArticleId, entry);

        await firm.Refused(TestUser.Sam, Put(Steps.Entry(0)), "Offerte.Quantity", "Quantity");
        await firm.Refused(TestUser.Sam, Put(Steps.Entry(Offerte.LargestQuantity + 1)), "Offerte.Quantity", "Quantity");
        await firm.Refused(TestUser.Sam, Put(new LineEntry("", 1, new UnitPrice(-1), Percentage.Zero)), "Offerte.Price", "ManualPrice");
        await firm.Refused(TestUser.Sam, Put(new LineEntry("", 1, new UnitPrice(Offerte.HighestPrice.TenThousandths + 1), Percentage.Zero)), "Offerte.Price", "ManualPrice");
        await firm.Refused(TestUser.Sam, Put(new LineEntry("", 1, null, Percentage.Of(100.01m))), "Offerte.Discount", "Discount");
        await firm.Refused(TestUser.Sam, Put(new LineEntry(new string('x', Offerte.DescriptionLength + 1), 1, null, Percentage.Zero)), "Offerte.TextTooLong", "Description");
        var all = await firm.Refused(TestUser.Sam, new EditLines.Put(id, null, 0, line.ArticleId, new LineEntry("", 0, new UnitPrice(-1), Percentage.Of(-1))), "Offerte.Quantity", "Quantity");
        Assert.Equal(["Quantity", "ManualPrice", "Discount"], all.Errors.Select(e => e.Field));
        await firm.Refused(TestUser.Sam, new EditLines.Put(id, null, 0, 999, Steps.Entry(1)), "Article.NotFound", "ArticleId");
    }

    [Fact]
    public async Task Lines_that_are_gone_and_offertes_that_are_no_draft_are_refused()
    {
        await using var firm = await TestFirm.Open();
        var id = await firm.DraftOfferte(TestFirmContents.Arms, (TestFirmContents.WineGlass, 6));
        var sent = await firm.SentOfferte(TestFirmContents.Arms, (TestFirmContents.WineGlass, 6));
        var line = (await firm.Saved(sent)).Lines[0];

        await firm.Refused(TestUser.Sam, new EditLines.Put(id, 999, 1, TestFirmContents.WineGlass, Steps.Entry(1)), "Offerte.LineNotFound");
        await firm.Refused(TestUser.Sam, new EditLines.Put(id, line.Id, line.Revision, TestFirmContents.WineGlass, Steps.Entry(1)), "Offerte.LineNotFound");
        await firm.Refused(TestUser.Sam, new EditLines.Remove(id, 999), "Offerte.LineNotFound");
        await firm.Refused(TestUser.Sam, new EditLines.Move(id, 999, 1), "Offerte.LineNotFound");
        await firm.Refused(TestUser.Sam, new EditLines.Put(sent, line.Id, line.Revision - 1, TestFirmContents.WineGlass, Steps.Entry(1)), "Offerte.NotDraft");
        await firm.Refused(TestUser.Sam, new EditLines.Put(sent, null, 0, TestFirmContents.WineGlass, Steps.Entry(1)), "Offerte.NotDraft");
        await firm.Refused(TestUser.Sam, new EditLines.Remove(sent, line.Id), "Offerte.NotDraft");
        await firm.Refused(TestUser.Sam, new EditLines.Move(sent, line.Id, 1), "Offerte.NotDraft");
        await firm.Done(TestUser.Sam, new ReviewOfferte.Submit(id, TestFirmContents.Noor));
        await firm.Refused(TestUser.Sam, new EditLines.Put(id, null, 0, TestFirmContents.WineGlass, Steps.Entry(1)), "Offerte.InReview");
        await firm.Refused(TestUser.Sam, new EditLines.Put(999, null, 0, TestFirmContents.WineGlass, Steps.Entry(1)), "Offerte.NotFound");
        await firm.Refused(TestUser.Sam, new EditLines.Remove(999, 1), "Offerte.NotFound");
        await firm.Refused(TestUser.Sam, new EditLines.Move(999, 1, 1), "Offerte.NotFound");
    }

    [Fact]
    public async Task There_is_an_end_to_lines()
    {
        await using var firm = await TestFirm.Open();
        var id = await firm.DraftOfferte(TestFirmContents.Corner, [.. Enumerable.Repeat((TestFirmContents.WineGlass, 1), Offerte.MostLines)]);

        await firm.Refused(TestUser.Sam, new EditLines.Put(id, null, 0, TestFirmContents.WineGlass, Steps.Entry(1)), "Offerte.TooManyLines");
    }

    [Fact]
    public async Task Is_for_those_who_work_in_the_firm()
    {
        await using var firm = await TestFirm.Open();
        var id = await firm.DraftOfferte(TestFirmContents.Arms, (TestFirmContents.WineGlass, 6));
        var line = (await firm.Saved(id)).Lines[0].Id;

        await firm.OnlyForWorkers(new EditLines.Put(id, null, 0, TestFirmContents.WineGlass, Steps.Entry(1)));
        await firm.OnlyForWorkers(new EditLines.Remove(id, line));
        await firm.OnlyForWorkers(new EditLines.Move(id, line, 1));
    }
}
