using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Mail;
using PracticeFirm.Domain.Relations;

namespace PracticeFirm.Web.Infrastructure.Persistence;

/// <summary>How mails and concepts lie in tables.</summary>
internal static class MailModel
{
    public static void Build(ModelBuilder model)
    {
        model.Entity<MailMessage>(mail =>
        {
            mail.ToTable("Mails");
            mail.HasKey(m => m.Id);
            mail.Property(m => m.Revision).IsConcurrencyToken();
            mail.Ignore(m => m.Events).Ignore(m => m.DocumentKind).Ignore(m => m.Attached).Ignore(m => m.Thread);
            mail.Property(m => m.Subject).HasMaxLength(MailMessage.SubjectLength);
            mail.Property(m => m.Outcome).HasMaxLength(MailMessage.OutcomeLength);
            mail.HasIndex(m => m.CustomerId);
            mail.HasIndex(m => m.SupplierId);
            mail.HasIndex(m => new { m.AttachedKind, m.AttachedId });
            mail.HasIndex(m => m.ThreadId);
            mail.HasIndex(m => m.ReadOn);
            mail.HasIndex(m => new { m.Direction, m.HandledOn, m.SentOn });
            mail.HasOne<Customer>().WithMany().HasForeignKey(m => m.CustomerId).OnDelete(DeleteBehavior.Restrict);
            mail.HasOne<Supplier>().WithMany().HasForeignKey(m => m.SupplierId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<DraftedMail>(draft =>
        {
            draft.ToTable("DraftedMails");
            draft.Ignore(d => d.Attached);
            draft.Property(d => d.To).HasMaxLength(DraftedMail.ToLength);
            draft.Property(d => d.Subject).HasMaxLength(MailMessage.SubjectLength);
            draft.HasIndex(d => d.EmployeeId);
        });
        model.Entity<MailTemplate>().ToTable("MailTemplates");
    }
}
