using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Firm;
using PracticeFirm.Domain.Offertes;
using PracticeFirm.Web.Features.Offertes;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Tests.Infrastructure;

namespace PracticeFirm.Web.Tests.Features.Offertes;

/// <summary>Steps that the tests of offertes share.</summary>
internal static class Steps
{
    /// <summary>Sends a message that has to be done.</summary>
    public static async Task<T> Done<T>(this TestFirm firm, TestUser user, IFirmMessage<T> message)
    {
        var result = await firm.Send(user, message);
        Assert.Empty(result.Errors);
        return result.Value;
    }

    /// <summary>Sends a command that has to be done, and checks which events it logged, in any order.</summary>
    public static async Task<(T Value, IReadOnlyList<FirmEvent> Events)> Logged<T>(this TestFirm firm, TestUser user, IFirmCommand<T> command, params string[] kinds)
    {
        var before = (await firm.Events()).Count;
        await using var db = await firm.Db();
        var today = await db.Firms.Select(f => f.BusinessDay).SingleAsync();
        var value = await firm.Done(user, command);
        var logged = (await firm.Events()).Skip(before).ToList();
        Assert.Equal(kinds.Order(StringComparer.Ordinal), logged.Select(e => e.Kind).Order(StringComparer.Ordinal));
        Assert.All(logged, e => Assert.Equal((user.Id, user.Name, FirmEvent.Done, today), (e.ActorId, e.ActorName, e.Outcome, e.BusinessDay)));
        return (value, logged);
    }

    /// <summary>
    /// Sends a command that has to be refused, and checks that nothing at all was written but one line in the event log, on the
    /// document it was about.
    /// </summary>
    public static async Task<Result<T>> Refused<T>(
        this TestFirm firm, TestUser user, IFirmCommand<T> command, string code, string? field = null, (DocumentKind Kind, int Id)? about = null)
    {
        var before = await firm.Contents();
        var events = (await firm.Events()).Count;

        var result = await firm.Send(user, command);

        Assert.True(result.IsFailure, $"{command} was done, not refused with {code}.");
        Assert.Equal((code, field), (result.Error.Code, result.Error.Field));
        Assert.Equal(before, await firm.Contents());
        var logged = Assert.Single((await firm.Events()).Skip(events));
        var document = about ?? (DocumentKind.Offerte, (int)command.GetType().GetProperty("OfferteId")!.GetValue(command)!);
        Assert.Equal((code, document.Item1, document.Item2, user.Id), (logged.Outcome, logged.DocumentKind, logged.DocumentId, logged.ActorId));
        return result;
    }

    /// <summary>Sends a command that hasn't the right shape, and checks that nothing at all was written.</summary>
    public static async Task Misshapen<T>(this TestFirm firm, TestUser user, IFirmCommand<T> command, string code, string field)
    {
        var before = await firm.Contents();
        var events = (await firm.Events()).Count;

        var result = await firm.Send(user, command);

        Assert.True(result.IsFailure, $"{command} was done, not refused with {code}.");
        Assert.Equal((code, field), (result.Error.Code, result.Error.Field));
        Assert.Equal(before, await firm.Contents());
        Assert.Equal(events, (await firm.Events()).Count);
    }

    /// <summary>Checks that a command is for those who work in the firm, and leaves no trace when another sends it.</summary>
    public static async Task OnlyForWorkers<T>(this TestFirm firm, IFirmCommand<T> command)
    {
        var before = await firm.Contents();
        var events = (await firm.Events()).Count;
        Assert.Equal("Access.ReaderOnly", (await firm.Send(TestUser.Teacher, command)).Error.Code);
        await firm.NotForStrangers(command);
        Assert.Equal(before, await firm.Contents());
        Assert.Equal(events, (await firm.Events()).Count);
    }

    /// <summary>Checks that the firm doesn't exist for whoever has no part in it.</summary>
    public static async Task NotForStrangers<T>(this TestFirm firm, IFirmMessage<T> message)
    {
        Assert.Equal("Firm.NotFound", (await firm.Send(TestUser.Stranger, message)).Error.Code);
        Assert.Equal("Firm.NotFound", (await firm.As(TestUser.Sam).Send("ANDERE22", message)).Error.Code);
        Assert.Equal("Access.SignIn", (await firm.Send(TestUser.Nobody, message)).Error.Code);
    }

    /// <summary>The offerte as its page shows it.</summary>
    public static Task<ShowOfferte.Model> Shown(this TestFirm firm, int id, TestUser? user = null) => firm.Done(user ?? TestUser.Sam, new ShowOfferte.Query(id));

    /// <summary>An offerte with its lines and remarks as saved.</summary>
    public static async Task<Offerte> Saved(this TestFirm firm, int id)
    {
        await using var db = await firm.Db();
        return await db.Offertes.AsNoTracking().Include(o => o.Lines.OrderBy(l => l.Position)).Include(o => o.Remarks).SingleAsync(o => o.Id == id);
    }

    /// <summary>The golden offerte as a draft of Sam's, from the request of De Gouden Lepel: 914,36 including VAT.</summary>
    public static async Task<int> Golden(this TestFirm firm)
    {
        var id = await firm.Done(TestUser.Sam, new StartOfferte.Command(RequestId: TestFirmContents.Request));
        await firm.Done(TestUser.Sam, new EditLines.Put(id, null, 0, TestFirmContents.GastronormTray, new LineEntry("", 12, UnitPrice.FromEuros(24.95m), Percentage.Of(5))));
        await firm.Done(TestUser.Sam, new EditLines.Put(id, null, 0, TestFirmContents.TinnedTomatoes, new LineEntry("", 25, UnitPrice.FromEuros(1.19m), Percentage.Zero)));
        await firm.Done(TestUser.Sam, new EditLines.Put(id, null, 0, TestFirmContents.PlateWarmer, new LineEntry("", 3, UnitPrice.FromEuros(149.50m), Percentage.Zero)));
        await firm.ChangeTerms(id, t => t with { OrderDiscount = Percentage.Of(2.5m), ManualFreight = new Money(15_00) });
        return id;
    }

    /// <summary>Changes the head of a draft as Sam.</summary>
    public static async Task<int> ChangeTerms(this TestFirm firm, int id, Func<OfferteTerms, OfferteTerms> change)
    {
        var model = await firm.Shown(id);
        return await firm.Done(TestUser.Sam, new EditOfferte.Command(id, model.TermsRevision, change(model.Terms)));
    }

    /// <summary>A mail that may go.</summary>
    public static SendOfferte.Command Mail(int id, DateOnly? followUp = null) =>
        new(id, "inkoop@klant.example", "Offerte {nummer}", "Goedemiddag,\n\nHierbij onze offerte {nummer}.\n\nSam", followUp);

    /// <summary>A line at the price found.</summary>
    public static LineEntry Entry(int quantity) => new("", quantity, null, Percentage.Zero);

    /// <summary>All that is in the firm's file but the event log.</summary>
    public static async Task<string> Contents(this TestFirm firm)
    {
        await using var db = await firm.Db();
        await db.Database.OpenConnectionAsync();
        var tables = await db.Database
            .SqlQueryRaw<string>("SELECT name AS Value FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name <> 'Events' ORDER BY name")
            .ToListAsync();
        Assert.Contains("Offertes", tables);
        var all = new StringBuilder();
        foreach (var table in tables)
        {
            all.AppendLine(table);
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = $"SELECT * FROM \"{table}\" ORDER BY 1";
            await using var rows = await command.ExecuteReaderAsync();
            while (await rows.ReadAsync())
            {
                for (var i = 0; i < rows.FieldCount; i++)
                    all.Append(CultureInfo.InvariantCulture, $"{rows.GetValue(i)}|");
                all.AppendLine();
            }
        }

        return all.ToString();
    }
}
