using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Mail;
using PracticeFirm.Domain.Offertes;
using PracticeFirm.Web.Infrastructure.Firms;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Tests.Infrastructure;

public sealed class PostUpgradeTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("practicefirm-").FullName;

    [Fact]
    public async Task A_firm_of_the_model_before_finds_its_requests_in_the_postvak()
    {
        var file = Path.Combine(_folder, "firm.db");
        File.Copy(await TestFirmContents.WriteTemplate(), file);
        await using (var old = new FirmDb(FirmStore.OptionsForMaking(file)))
        {
            old.Add(QuoteRequest.Receive(TestFirmContents.Arms, null, RequestChannel.Phone, TestFirmContents.Today, "Servies", "Belde."));
            var closed = old.Add(QuoteRequest.Receive(TestFirmContents.Corner, null, RequestChannel.Mail, TestFirmContents.Today.AddDays(-20), "Koffie", "Graag koffie.")).Entity;
            Assert.True(closed.Close("Bestaat niet meer.").IsSuccess);
            var answered = MailMessage.Receive(TestFirmContents.Today.AddDays(-30), TestFirmContents.Arms, "Fatima", "verkoop@deproef.example", "Oud", "Dank.");
            old.Add(answered);
            await old.SaveChangesAsync();
            await old.GetService<IMigrator>().MigrateAsync("20261125210000_OrderToCash");
        }

        await using var db = new FirmDb(FirmStore.OptionsForMaking(file));
        await db.Database.MigrateAsync();

        var mails = await db.Mails.AsNoTracking().OrderBy(m => m.Id).ToListAsync();
        var fresh = Assert.Single(mails, m => m.Attached == new DocumentRef(DocumentKind.QuoteRequest, TestFirmContents.Request));
        var asker = await db.Customers.AsNoTracking().SingleAsync(c => c.Id == TestFirmContents.GoldenSpoon);
        Assert.Equal(($"{asker.Name} <{asker.Email}>", "verkoop@deproef.example", null, null), (fresh.From, fresh.To, fresh.ReadOn, fresh.HandledOn));
        var koffie = Assert.Single(mails, m => m.Subject == "Koffie");
        Assert.Equal((TestFirmContents.Today.AddDays(-20), "Graag koffie."), (koffie.HandledOn, koffie.Body));
        Assert.DoesNotContain(mails, m => m.Subject == "Servies");
        Assert.NotNull(Assert.Single(mails, m => m.Subject == "Oud").HandledOn);
        Assert.All(await db.QuoteRequests.AsNoTracking().ToListAsync(), r => Assert.True(r.IsComplete));
    }

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }
}
