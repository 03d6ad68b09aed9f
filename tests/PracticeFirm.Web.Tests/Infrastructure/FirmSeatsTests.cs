using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PracticeFirm.Web.Infrastructure.Firms;

namespace PracticeFirm.Web.Tests.Infrastructure;

public sealed class FirmSeatsTests
{
    [Fact]
    public async Task What_one_message_changed_without_saving_the_next_does_not_see()
    {
        await using var firm = await TestFirm.Open();
        await using (var first = await firm.Db())
        {
            await first.Customers.LoadAsync();
            first.ChangeTracker.AutoDetectChangesEnabled = false;
            first.Customers.Remove(first.Customers.Local.First());
        }

        await using var next = await firm.Db();
        Assert.Empty(next.ChangeTracker.Entries());
        Assert.True(next.ChangeTracker.AutoDetectChangesEnabled);
    }

    [Fact]
    public async Task Disposing_twice_leaves_the_context_of_the_next_message_alone()
    {
        await using var firm = await TestFirm.Open();
        var first = await firm.Db();
        await first.DisposeAsync();
        await using var next = await firm.Db();
        await first.DisposeAsync();

        Assert.True(await next.Customers.AnyAsync());
    }

    [Fact]
    public async Task A_transaction_that_nobody_finished_is_gone_with_its_message()
    {
        await using var firm = await TestFirm.Open();
        var before = (await firm.Events()).Count;
        await using (var first = await firm.Db())
        {
            await first.Database.BeginTransactionAsync();
            await first.Events.ExecuteDeleteAsync();
        }

        Assert.Equal(before, (await firm.Events()).Count);
    }

    [Fact]
    public async Task A_swapped_file_is_read_anew()
    {
        await using var firm = await TestFirm.Open();
        var number = await firm.Arrange(async db => (await db.Customers.ExecuteUpdateAsync(s => s.SetProperty(c => c.Name, "Overal dezelfde"))));
        Assert.True(number > 0);
        await firm.Services.GetRequiredService<FirmStore>().Put(TestFirm.Code, await TestFirmContents.WriteTemplate(), default);
        await using var db = await firm.Db();
        Assert.False(await db.Customers.AnyAsync(c => c.Name == "Overal dezelfde"));
    }

    [Fact]
    public async Task The_same_question_can_be_asked_while_its_answer_is_still_read()
    {
        await using var firm = await TestFirm.Open();
        for (var again = 0; again < 3; again++)
        {
            await using var db = await firm.Db();
            var pairs = 0;
            foreach (var outer in db.Employees.AsNoTracking().OrderBy(e => e.Id).AsEnumerable())
                foreach (var inner in db.Employees.AsNoTracking().OrderBy(e => e.Id).AsEnumerable())
                    pairs += outer.Id == inner.Id ? 1 : 0;
            Assert.Equal(await db.Employees.CountAsync(), pairs);
        }
    }

    [Fact]
    public async Task A_kept_statement_takes_the_values_of_each_question()
    {
        await using var firm = await TestFirm.Open();
        await using var db = await firm.Db();
        foreach (var id in await db.Customers.Select(c => c.Id).ToListAsync())
            Assert.Equal(id, await db.Customers.Where(c => c.Id == id).Select(c => c.Id).SingleAsync());
    }
}
