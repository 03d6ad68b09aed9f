using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Contacts;
using PracticeFirm.Domain.Relations;

namespace PracticeFirm.Web.Infrastructure.Persistence;

/// <summary>How questions of customers and chances lie in tables.</summary>
internal static class AgendaModel
{
    public static void Build(ModelBuilder model)
    {
        model.Entity<FollowUp>(task =>
        {
            task.Property(f => f.Place).HasMaxLength(FollowUp.PlaceLength);
            task.Ignore(f => f.Time);
            task.HasIndex(f => new { f.OwnerId, f.DueOn });
        });
        var question = FirmModel.Aggregate<CustomerQuestion>(model, "CustomerQuestions");
        question.Property(q => q.Subject).HasMaxLength(CustomerQuestion.SubjectLength);
        question.Property(q => q.Question).HasMaxLength(CustomerQuestion.TextLength);
        question.Ignore(q => q.IsOpen);
        question.HasIndex(q => q.CustomerId);
        question.HasIndex(q => q.Status);
        question.HasOne<Customer>().WithMany().HasForeignKey(q => q.CustomerId).OnDelete(DeleteBehavior.Restrict);
        var chance = FirmModel.Aggregate<Opportunity>(model, "Opportunities");
        chance.Property(o => o.Subject).HasMaxLength(Opportunity.SubjectLength);
        chance.Property(o => o.Description).HasMaxLength(Opportunity.TextLength);
        chance.HasIndex(o => o.CustomerId);
        chance.HasIndex(o => o.ClosedOn);
        chance.HasOne<Customer>().WithMany().HasForeignKey(o => o.CustomerId).OnDelete(DeleteBehavior.Restrict);
    }
}
