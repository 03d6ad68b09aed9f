using FsCheck;
using FsCheck.Fluent;
using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Mail;
using PracticeFirm.Domain.Offertes;
using PracticeFirm.Web.Features.Offertes;
using PracticeFirm.Web.Tests.Infrastructure;
using Result = PracticeFirm.Domain.Common.Result;

namespace PracticeFirm.Web.Tests.Features.Offertes;

/// <summary>Random histories of commands by two people, through the dispatcher, on a real file.</summary>
public sealed class HistoriesTests
{
    private const int Histories = 30;
    private const int Length = 25;

    private static readonly Dictionary<OfferteStatus, OfferteStatus[]> Legal = new()
    {
        [OfferteStatus.Draft] = [OfferteStatus.InReview, OfferteStatus.Sent],
        [OfferteStatus.InReview] = [OfferteStatus.Draft],
        [OfferteStatus.Sent] = [OfferteStatus.Negotiating, OfferteStatus.Accepted, OfferteStatus.Rejected, OfferteStatus.Expired, OfferteStatus.Superseded],
        [OfferteStatus.Negotiating] = [OfferteStatus.Accepted, OfferteStatus.Rejected, OfferteStatus.Expired, OfferteStatus.Superseded],
        [OfferteStatus.Expired] = [OfferteStatus.Accepted, OfferteStatus.Rejected, OfferteStatus.Superseded],
        [OfferteStatus.Accepted] = [],
        [OfferteStatus.Rejected] = [],
        [OfferteStatus.Superseded] = [],
    };

    [Fact]
    public void No_history_breaks_totals_numbers_states_or_the_log()
    {
        var step = Gen.Choose(0, 99).SelectMany(what => Gen.Choose(0, 999).Three(), (what, some) => new Step(what, some.Item1, some.Item2, some.Item3));

        Check.One(Config.QuickThrowOnFailure.WithMaxTest(Histories), Prop.ForAll(step.ArrayOf(Length).ToArbitrary(), Holds));
    }

    private static void Holds(Step[] history) => Play(history).GetAwaiter().GetResult();

    private static async Task Play(Step[] history)
    {
        await using var firm = await TestFirm.Open();
        await firm.Done(TestUser.Sam, new StartOfferte.Command(TestFirmContents.Arms));
        var before = await State.Of(firm);
        foreach (var step in history)
        {
            var outcome = await Take(firm, step, before);
            var after = await State.Of(firm);
            after.Holds();
            after.Follows(before);
            if (outcome is not null)
                Assert.True(after.Events > before.Events, $"{step} left nothing in the log.");
            if (outcome is { IsFailure: true })
            {
                Assert.Equal(before.Contents, after.Contents);
                Assert.All(outcome.Errors, e => Assert.Contains('.', e.Code));
            }

            before = after;
        }
    }

    private static async Task<Result?> Take(TestFirm firm, Step step, State now)
    {
        var (what, a, b, c) = step;
        var user = a % 2 == 0 ? TestUser.Sam : TestUser.Noor;
        var offerte = now.Offertes.Count == 0 ? null : now.Offertes[b % now.Offertes.Count];
        var id = c == 0 ? 999 : offerte?.Id ?? 1;
        var line = offerte is { Lines.Count: > 0 } ? offerte.Lines[c % offerte.Lines.Count] : null;
        var article = 1 + (b % 7);
        var entry = new LineEntry("", c % 40, a % 3 == 0 ? new UnitPrice(b * 1_237) : null, Percentage.Of(a % 4 == 0 ? c % 30 : 0));
        switch (what)
        {
            case < 6:
                return await firm.Send(user, new StartOfferte.Command(1 + (b % 6)));
            case < 10:
                return await firm.Send(user, new StartOfferte.Command(RequestId: TestFirmContents.Request));
            case < 13:
                return await firm.Send(user, new StartOfferte.Command(c % 2 == 0 ? 1 + (c % 6) : null, CopyOf: id));
            case < 33:
                return await firm.Send(user, new EditLines.Put(id, null, 0, article, entry));
            case < 41:
                return await firm.Send(user, new EditLines.Put(id, line?.Id ?? 7, (line?.Revision ?? 1) - (c % 5 == 0 ? 1 : 0), line?.ArticleId ?? article, entry));
            case < 45:
                return await firm.Send(user, new EditLines.Remove(id, line?.Id ?? 7));
            case < 48:
                return await firm.Send(user, new EditLines.Move(id, line?.Id ?? 7, c % 9));
            case < 54 when offerte is not null:
                var terms = offerte.Terms with
                {
                    Subject = $"Aanvulling {c}",
                    OrderDiscount = new Percentage(b % 3 == 0 ? c * 5 : 0),
                    ManualFreight = a % 3 == 0 ? new Money(c * 7) : null,
                    ValidThrough = now.Today.AddDays(c % 12),
                    Language = (Language)(a % 3),
                };
                return await firm.Send(user, new EditOfferte.Command(offerte.Id, offerte.TermsRevision - (c % 6 == 0 ? 1 : 0), terms));
            case < 57:
                return await firm.Send(user, new EditOfferte.ChooseCustomer(id, 1 + (c % 7)));
            case < 61:
                return await firm.Send(user, new ReviewOfferte.Submit(id, 1 + (c % 5)));
            case < 63:
                return await firm.Send(user, new ReviewOfferte.AddRemark(id, c % 2 == 0 ? line?.Id : null, c % 7 == 0 ? "" : "Kijk hier nog eens naar."));
            case < 65:
                return await firm.Send(user, new ReviewOfferte.ResolveRemark(id, 1 + (c % 3)));
            case < 68:
                return await firm.Send(user, new ReviewOfferte.Finish(id, c % 2 == 0));
            case < 70:
                return await firm.Send(user, new ReviewOfferte.Withdraw(id));
            case < 80:
                return await firm.Send(user, Steps.Mail(id, c % 3 == 0 ? now.Today.AddDays(c % 9) : null) with { Body = c % 8 == 0 ? "" : "Hierbij {nummer}." });
            case < 84:
                return await firm.Send(user, new AnswerOfferte.Accept(id, c % 4 == 0));
            case < 87:
                return await firm.Send(user, new AnswerOfferte.Reject(id, c % 5 == 0 ? "" : "Te duur."));
            case < 89:
                return await firm.Send(user, new AnswerOfferte.Negotiate(id));
            case < 94:
                return await firm.Send(user, new ReviseOfferte.Command(id));
            case < 97:
                return await firm.Send(user, new ReviseOfferte.Discard(id));
            default:
                await NextDay(firm);
                return null;
        }
    }

    private static Task NextDay(TestFirm firm) => firm.Arrange(async db =>
    {
        var today = (await db.TheFirm(default)).StartNextDay();
        foreach (var offerte in await db.Offertes.Include(o => o.Lines).ToListAsync())
            offerte.ExpireWhenPast(today);
        return today;
    });

    private sealed record Step(int What, int A, int B, int C);

    private sealed record State(DateOnly Today, IReadOnlyList<Offerte> Offertes, QuoteRequest Request, int LastNumber, int Mails, int Events, string Contents)
    {
        public static async Task<State> Of(TestFirm firm)
        {
            var contents = await firm.Contents();
            await using var db = await firm.Db();
            return new State(
                await db.Firms.Select(f => f.BusinessDay).SingleAsync(),
                await db.Offertes.AsNoTracking().Include(o => o.Lines.OrderBy(l => l.Position)).OrderBy(o => o.Id).ToListAsync(),
                await db.QuoteRequests.AsNoTracking().SingleAsync(),
                await db.NumberSeries.Select(n => n.Last).SingleOrDefaultAsync(),
                await db.Mails.CountAsync(m => m.Direction == MailDirection.Out),
                await db.Events.CountAsync(),
                contents);
        }

        public void Holds()
        {
            Assert.All(Offertes, o =>
            {
                var calculation = o.Calculation;
                Assert.Equal(
                    (calculation.LinesTotal, calculation.NetTotal, calculation.VatTotal, calculation.Total, calculation.Freight),
                    (o.LinesTotal, o.NetTotal, o.VatTotal, o.Total, o.Freight));
                Assert.Equal(o.Lines.Sum(l => l.Cost.Times(l.Quantity)), o.CostTotal);
                Assert.Equal(Enumerable.Range(1, o.Lines.Count), o.Lines.Select(l => l.Position));
                Assert.Equal(o.SentOn is not null, o.Recipient is not null && o.Status is not (OfferteStatus.Draft or OfferteStatus.InReview));
            });
            Assert.Equal(
                Enumerable.Range(1, LastNumber).Select(n => NumberSeries.Format(Offerte.NumberPrefix, 2026, n)),
                Offertes.Where(o => o is { Version: 1, Number: not null }).Select(o => o.Number).Order(StringComparer.Ordinal));
            Assert.All(Offertes.Where(o => o.Number is not null).GroupBy(o => o.Number), versions =>
            {
                Assert.Equal(Enumerable.Range(1, versions.Count()), versions.Select(v => v.Version).Order());
                Assert.True(versions.Count(v => v.Status == OfferteStatus.Accepted) <= 1, $"{versions.Key} was accepted twice.");
                Assert.True(versions.Count(v => v.IsOpen) <= 1, $"{versions.Key} is open twice.");
            });
            Assert.Equal(Offertes.Count(o => o.SentOn is not null), Mails);
            Assert.Equal(Request.Status == RequestStatus.New, Request.OfferteId is null);
            Assert.Equal(Request.OfferteId is null, !Offertes.Any(o => o.RequestId == Request.Id));
        }

        public void Follows(State before)
        {
            foreach (var old in before.Offertes)
            {
                if (Offertes.SingleOrDefault(o => o.Id == old.Id) is not { } now)
                {
                    Assert.Equal(OfferteStatus.Draft, old.Status);
                    continue;
                }

                if (now.Status != old.Status)
                    Assert.Contains(now.Status, Legal[old.Status]);
                if (old.SentOn is not null)
                    Assert.Equal((old.Number, old.Terms, old.Total, old.SentOn, old.Recipient, Words(old)), (now.Number, now.Terms, now.Total, now.SentOn, now.Recipient, Words(now)));
            }
        }

        private static string Words(Offerte offerte) =>
            string.Join(';', offerte.Lines.Select(l => $"{l.Id} {l.ArticleNumber} {l.Description} {l.Quantity} {l.UnitPrice} {l.Discount} {l.VatRate}"));
    }
}
