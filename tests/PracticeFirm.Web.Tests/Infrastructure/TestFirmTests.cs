using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Offertes;
using PracticeFirm.Domain.Relations;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Tests.Infrastructure;

public sealed class TestFirmTests
{
    [Fact]
    public async Task A_command_goes_through_every_behaviour_to_the_file()
    {
        await using var firm = await Open();

        var done = await firm.Send(TestUser.Sam, new Won(TestFirmContents.Corner));

        Assert.Empty(done.Errors);
        await using var db = await firm.Db();
        Assert.Equal(CustomerKind.Customer, (await TestFirmContents.Customer(db, TestFirmContents.Corner)).Kind);
        var logged = Assert.Single(await firm.Events());
        Assert.Equal(("Customer.Won", "sam", "Sam Jansen", DocumentKind.Customer, TestFirmContents.Corner), (logged.Kind, logged.ActorId, logged.ActorName, logged.DocumentKind, logged.DocumentId));
        Assert.Equal(TestFirmContents.Today, logged.BusinessDay);
    }

    [Fact]
    public async Task Who_has_no_part_in_the_firm_is_told_it_does_not_exist_and_who_reads_changes_nothing()
    {
        await using var firm = await Open();

        Assert.Equal("Firm.NotFound", (await firm.Send(TestUser.Stranger, new Won(TestFirmContents.Corner))).Error.Code);
        Assert.Equal("Access.SignIn", (await firm.Send(TestUser.Nobody, new Won(TestFirmContents.Corner))).Error.Code);
        Assert.Equal("Access.ReaderOnly", (await firm.Send(TestUser.Teacher, new Won(TestFirmContents.Corner))).Error.Code);
        await using var db = await firm.Db();
        Assert.Equal(CustomerKind.Prospect, (await TestFirmContents.Customer(db, TestFirmContents.Corner)).Kind);
    }

    [Fact]
    public async Task Tests_do_not_see_what_another_did()
    {
        await using var one = await Open();
        await using var other = await Open();

        Assert.Empty((await one.Send(TestUser.Noor, new Won(TestFirmContents.Corner))).Errors);

        Assert.Single(await one.Events());
        Assert.Empty(await other.Events());
    }

    [Fact]
    public async Task A_sent_offerte_has_the_prices_of_its_customer()
    {
        await using var firm = await Open();

        var id = await firm.SentOfferte(TestFirmContents.Arms, (TestFirmContents.GastronormTray, 60), (TestFirmContents.TinnedTomatoes, 25));

        await using var db = await firm.Db();
        var offerte = await db.Offertes.Include(o => o.Lines).AsNoTracking().SingleAsync(o => o.Id == id);
        Assert.Equal((OfferteStatus.Sent, "OFF-2026-0001"), (offerte.Status, offerte.Number));
        Assert.Equal([UnitPrice.FromEuros(21m), UnitPrice.FromEuros(1.19m)], offerte.Lines.OrderBy(l => l.Position).Select(l => l.UnitPrice));
    }

    [Fact]
    public async Task The_migrations_make_the_model_as_it_is()
    {
        await using var firm = await Open();
        await using var db = await firm.Db();

        Assert.False(db.Database.HasPendingModelChanges());
        Assert.Empty(await db.Database.GetPendingMigrationsAsync());
    }

    private static Task<TestFirm> Open() => TestFirm.Open(services => services.AddScoped<IRequestHandler<Won, Result<Unit>>, WonHandler>());

    [Access(Access.FirmWorker)]
    private sealed record Won(int CustomerId) : IFirmCommand<Unit>;

    private sealed class WonHandler(FirmDb db) : IRequestHandler<Won, Result<Unit>>
    {
        public async Task<Result<Unit>> Handle(Won command, CancellationToken ct)
        {
            (await db.Customers.SingleAsync(c => c.Id == command.CustomerId, ct)).BecomeCustomer();
            return Unit.Value;
        }
    }
}
